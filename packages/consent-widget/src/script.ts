/**
 * The script tag as Assent serves it; the manifest stands before this code in the same file, so that one request is all:
 *
 *   <script async crossorigin src="https://HOST/s/acme/www.js"></script>
 */
import type { Manifest } from '@assent/shared'
import { startScript } from './core/start-script.ts'

declare const __assentManifest: Manifest

startScript(__assentManifest, __assentManifest.endpoint, true)
