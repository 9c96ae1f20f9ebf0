import { LitElement } from 'lit'

/**
 * A Lit element that renders into the page itself. The console owns the whole document, so shared styles and labels
 * that point across elements (`for`, `aria-describedby`, headings) work without bridges over shadow roots.
 */
export class LightElement extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this
  }
}
