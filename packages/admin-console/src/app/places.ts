import { html, type TemplateResult } from 'lit'
import type { IconName } from '../parts/icon.ts'
import type { Desk } from './desk.ts'
import { href, type RetentionPart, type Route } from './router.ts'

/** The entries of the main navigation. */
export const PLACES: readonly {
  readonly view: Route['view']
  readonly path: string
  readonly name: string
  readonly icon: IconName
}[] = [
  { view: 'overview', path: '', name: 'Overview', icon: 'home' },
  { view: 'consents', path: 'consents', name: 'Consents', icon: 'list' },
  { view: 'analytics', path: 'analytics', name: 'Analytics', icon: 'chart' },
  { view: 'requests', path: 'requests', name: 'Requests', icon: 'requests' },
  { view: 'retention', path: 'retention', name: 'Retention', icon: 'clock' },
  { view: 'policy', path: 'policy', name: 'Policy', icon: 'policy' },
  { view: 'appearance', path: 'appearance', name: 'Appearance', icon: 'palette' },
]

/** The name of each page of the retention side, as its heading says it. */
export const RETENTION_TITLES: Readonly<Record<RetentionPart, string>> = {
  outlook: 'Retention',
  rules: 'Retention rules',
  runs: 'Retention runs',
  holds: 'Legal holds',
  tenants: 'Tenants',
}

/** The navigation entry a route belongs to. */
export function sectionOf(route: Route): Route['view'] {
  if (route.view === 'consent') return 'consents'
  return route.view === 'request' ? 'requests' : route.view
}

/** The name of a place, as the document's title says it. */
export function titleOf(route: Route): string {
  if (route.view === 'consent') return 'Consent'
  if (route.view === 'request') return 'Request'
  if (route.view === 'retention') return RETENTION_TITLES[route.part]
  return PLACES.find(({ view }) => view === route.view)?.name ?? 'Page not found'
}

/** The view of a route. */
export function viewOf(route: Route, desk: Desk): TemplateResult {
  switch (route.view) {
    case 'overview':
      return html`<overview-view .desk=${desk} .route=${route}></overview-view>`
    case 'consents':
      return html`<consents-view .desk=${desk} .route=${route}></consents-view>`
    case 'consent':
      return html`<consent-view
        .desk=${desk}
        .route=${route}
        .visitorId=${route.visitorId}
        .eventId=${route.eventId}
      ></consent-view>`
    case 'analytics':
      return html`<analytics-view .desk=${desk} .route=${route}></analytics-view>`
    case 'requests':
      return html`<requests-view .desk=${desk} .route=${route}></requests-view>`
    case 'request':
      return html`<request-view .desk=${desk} .route=${route} .requestId=${route.id}></request-view>`
    case 'retention':
      return html`<retention-view .desk=${desk} .route=${route}></retention-view>`
    case 'policy':
      return html`<policy-view .desk=${desk} .route=${route}></policy-view>`
    case 'appearance':
      return html`<appearance-view .desk=${desk} .route=${route}></appearance-view>`
    case 'unknown':
      return html`<div class="view">
        <h1 tabindex="-1">Page not found</h1>
        <p>There is nothing at <code>#${route.path}</code>. <a href=${href('')}>Go to the overview</a></p>
      </div>`
  }
}
