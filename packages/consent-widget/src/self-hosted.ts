/**
 * The script tag for sites that serve it themselves; the manifest is fetched:
 *
 *   <script async src="/assent.js" data-site="acme/www" data-endpoint="https://HOST"></script>
 */
import { fetchManifest, trimEndpoint } from './core/fetch-manifest.ts'
import { startScript } from './core/start-script.ts'

const tag = document.currentScript as HTMLElement | null
const { site = '', endpoint = '' } = tag?.dataset ?? {}

startScript(
  () =>
    site
      ? fetchManifest(endpoint, site)
      : Promise.reject(new Error('The script tag lacks data-site, which names organization/site of the policy.')),
  trimEndpoint(endpoint),
  false,
)
