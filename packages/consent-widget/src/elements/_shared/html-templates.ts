/**
 * Lets Lit work on a page of XML. It has the browser parse its templates by the rules of the page they are made in, and
 * by those of XML nearly each of them is a mistake. There they are parsed in a document of HTML that nobody sees; what
 * comes out is the same nodes. To be imported before Lit, which asks for this hook once, while it is loaded.
 */
interface LitTemplate {
  createElement(html: string): HTMLTemplateElement
}

const { document: page } = globalThis as { document?: Document }

if (page && page.contentType !== 'text/html') {
  const hidden = page.implementation.createHTMLDocument('')
  Object.assign(globalThis, {
    litHtmlPolyfillSupport(template: LitTemplate) {
      template.createElement = (html) => {
        const made = hidden.createElement('template')
        made.innerHTML = html
        return made
      }
    },
  })
}
