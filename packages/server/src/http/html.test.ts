import { describe, expect, it } from 'vitest'
import { html } from './html.ts'

describe('the html tag', () => {
  it('escapes text in content and in attributes', () => {
    expect(html`<p title="${`"'`}">${'<b> & </b>'}</p>`.text).toBe(
      '<p title="&quot;&#39;">&lt;b&gt; &amp; &lt;/b&gt;</p>',
    )
  })

  it('keeps its own markup, alone and in lists, and writes nothing for null', () => {
    const items = [html`<i>${'<1>'}</i>`, html`<i>2</i>`]
    expect(html`<b>${items}</b>${null}<u>${html`<i>${3}</i>`}</u>`.text).toBe(
      '<b><i>&lt;1&gt;</i><i>2</i></b><u><i>3</i></u>',
    )
  })
})
