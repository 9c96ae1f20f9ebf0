import { describe, expect, it } from 'vitest'
import { html } from './html.ts'

describe('the html tag', () => {
  it('escapes text in content and in attributes', () => {
    expect(html`<p title="${`"'`}">${'<b> & </b>'}</p>`.text).toBe(
      '<p title="&quot;&#39;">&lt;b&gt; &amp; &lt;/b&gt;</p>',
    )
  })

  it.each([
    ['(Art. 17 GDPR)', '(Art.~17 GDPR)'],
    ['el art. 6.1.a) RGPD', 'el art.~6.1.a) RGPD'],
    ['Art. 6 Abs. 1 DSGVO, § 25 TDDDG', 'Art.~6 Abs.~1 DSGVO, §~25 TDDDG'],
    ['čl. 15, ст. 15, άρθρο 15, المادة 15, artikel 15', 'čl.~15, ст.~15, άρθρο~15, المادة~15, artikel~15'],
    ['Kept longer. 15 days more; part 15; /legal/a?on=1', 'Kept longer. 15 days more; part 15; /legal/a?on=1'],
  ])('keeps the number of an article on the line of its word: %s', (text, expected) => {
    expect(html`${text}`.text.replaceAll('\u00A0', '~')).toBe(expected)
  })

  it('keeps its own markup, alone and in lists, and writes nothing for null', () => {
    const items = [html`<i>${'<1>'}</i>`, html`<i>2</i>`]
    expect(html`<b>${items}</b>${null}<u>${html`<i>${3}</i>`}</u>`.text).toBe(
      '<b><i>&lt;1&gt;</i><i>2</i></b><u><i>3</i></u>',
    )
  })
})
