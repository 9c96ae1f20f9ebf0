import { AssentProvider, ConsentGate, useAssent, useConsent } from '@assent/consent-widget/react'
import * as React from 'react'
import { createRoot } from 'react-dom/client'

function AskForVideo() {
  const { assent } = useAssent()
  return (
    <p id="ask">
      <button type="button" onClick={() => assent.consent.set({ marketing: true })}>
        Allow videos by Clipstream
      </button>
    </p>
  )
}

function Page() {
  const mayCount = useConsent('analytics')
  return (
    <>
      <h1>Assent with React</h1>
      <ConsentGate purpose="marketing" fallback={<AskForVideo />}>
        <p className="video" id="video">
          A video by Clipstream
        </p>
      </ConsentGate>
      <p>
        Visits are <strong id="counting">{mayCount ? 'counted' : 'not counted'}</strong>.
      </p>
      <footer>
        <button type="button" data-assent-open="">
          Cookie settings
        </button>
      </footer>
    </>
  )
}

createRoot(document.querySelector('#app')).render(
  <React.StrictMode>
    <AssentProvider siteKey={import.meta.env.ASSENT_SITE} endpoint={import.meta.env.ASSENT_URL} control={false}>
      <Page />
    </AssentProvider>
  </React.StrictMode>,
)
