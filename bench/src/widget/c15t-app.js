/** What a site writes to use c15t: see its quick start for React. Built by `buildC15t`. */
import { ConsentBanner, ConsentDialog, ConsentManagerProvider } from '@c15t/react'
import '@c15t/react/styles.css'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'

const scripts = globalThis.waiting.map((src) => ({ id: src, src, category: 'measurement' }))
const options = {
  mode: 'offline',
  consentCategories: ['necessary', 'functionality', 'measurement', 'marketing'],
  overrides: { country: 'DE' },
  scripts,
}
createRoot(globalThis.document.getElementById('root')).render(
  createElement(
    ConsentManagerProvider,
    { options },
    createElement(ConsentBanner, { key: 'banner' }),
    createElement(ConsentDialog, { key: 'dialog' }),
  ),
)
