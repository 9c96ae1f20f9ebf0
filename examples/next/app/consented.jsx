'use client'
import { ConsentGate, useAssent, useConsent } from '@assent/consent-widget/react'

export function Video() {
  return (
    <ConsentGate purpose="marketing" fallback={<AskForVideo />}>
      <p id="video">A video by Clipstream</p>
    </ConsentGate>
  )
}

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

export function Visits() {
  const mayCount = useConsent('analytics')
  return (
    <p>
      Visits are <strong id="counting">{mayCount ? 'counted' : 'not counted'}</strong>.
    </p>
  )
}
