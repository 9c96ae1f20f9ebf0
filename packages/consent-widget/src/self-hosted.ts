/**
 * The script tag for sites that serve it themselves; the manifest is fetched:
 *
 *   <script async src="/assent.js" data-site="acme/www" data-endpoint="https://HOST"></script>
 */
import { fetchManifest } from './core/fetch-manifest.ts'
import { startScript, tagOptions } from './core/start-script.ts'

const { site = '', endpoint = '' } = tagOptions()

startScript(() => fetchManifest(endpoint, site), endpoint, false)
