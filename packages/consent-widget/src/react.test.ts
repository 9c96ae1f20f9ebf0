import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { manifest } from '../test/sample-manifest.ts'
import { AssentProvider, ConsentGate, useAssent, useConsent } from './react.ts'

function State(): string {
  const { ready, decided, purposes, gpc, assent } = useAssent()
  assent.consent.accept()
  return JSON.stringify([ready, decided, purposes, gpc, useConsent('operation')])
}

const page = [
  createElement(State, { key: 'state' }),
  createElement(ConsentGate, { key: 'gate', purpose: 'operation', fallback: ' closed' }, ' open'),
]

test('a server renders everything closed, whatever Assent is had from and whatever the page before granted', () => {
  const site = { siteKey: 'acme/www', endpoint: 'https://consent.example', manifest }
  for (const props of [site, {}]) {
    expect(renderToString(createElement(AssentProvider, props, page))).toBe(
      '[false,false,{},false,false]<!-- --> closed'.replaceAll('"', '&quot;'),
    )
  }
})

test('a hook without a provider says what is missing', () => {
  expect(() => renderToString(createElement(ConsentGate, { purpose: 'analytics' }))).toThrow(/<AssentProvider>/)
})
