import './html-templates.ts'

/** Lit, prepared for every kind of page: the elements have it from here alone. */
export { html, LitElement, nothing, svg, unsafeCSS } from 'lit'
export type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit'
