import type { CalendarDate, Notice, SiteKey } from '@assent/shared'

/** A short notice with every kind of block, for tests and screenshots. */
export const sampleNotice: Notice = {
  document: 'privacy',
  site: 'alcor/www' as SiteKey,
  language: 'en',
  direction: 'ltr',
  title: 'Privacy notice',
  controller: 'Alcor Travel',
  intro: 'What Alcor Travel does with personal data, and what you can do about it.',
  url: 'https://consent.alcor.example/legal/alcor/www/en/privacy',
  version: {
    version: '3',
    hash: 'ab'.repeat(32),
    effectiveOn: '2026-03-15' as CalendarDate,
    effectiveText: '15 March 2026',
  },
  asOf: '2026-11-24' as CalendarDate,
  remark: null,
  words: { contents: 'Contents', lastUpdated: 'Last updated', version: 'Version' },
  sections: [
    {
      id: 'controller',
      title: 'Who is responsible',
      blocks: [
        {
          kind: 'facts',
          items: [
            { term: 'Controller', values: [[{ text: 'Alcor Travel', strong: true }]] },
            { term: 'E-mail', values: [[{ text: 'privacy@alcor.example', href: 'mailto:privacy@alcor.example' }]] },
          ],
        },
      ],
    },
    {
      id: 'purposes',
      title: 'What we use data for',
      blocks: [
        {
          kind: 'table',
          caption: 'Each purpose with its basis, data and period',
          columns: [
            { id: 'purpose', name: 'Purpose' },
            { id: 'basis', name: 'Legal basis' },
            { id: 'data', name: 'Data' },
            { id: 'period', name: 'Kept for' },
          ],
          rows: [
            {
              id: 'analytics',
              cells: [
                [[{ text: 'Measure visits', strong: true }], ['Counts visits, pages and time on page.']],
                [['Your consent (Art. 6(1)(a) GDPR)']],
                [['Web analytics']],
                [[{ text: '14 months, then anonymised; deleted after 26 months', href: '#retention-analytics' }]],
              ],
            },
            {
              id: 'security',
              cells: [
                [[{ text: 'Keep the site safe', strong: true }]],
                [['Legitimate interest (Art. 6(1)(f) GDPR)'], ['Interest: recognising attacks']],
                [['Server logs']],
                [],
              ],
            },
          ],
        },
      ],
    },
    {
      id: 'retention',
      title: 'How long we keep it',
      blocks: [
        {
          kind: 'table',
          caption: 'How long each category of data is kept',
          columns: [
            { id: 'data', name: 'Data' },
            { id: 'kept', name: 'Kept for' },
          ],
          rows: [
            {
              id: 'analytics',
              cells: [[['Web analytics']], [['14 months, then anonymised; deleted after 26 months']]],
            },
          ],
        },
        { kind: 'text', text: ['Data that a pending claim needs is kept until it is settled.'] },
      ],
    },
    {
      id: 'complaint',
      title: 'Your right to complain',
      blocks: [
        { kind: 'heading', text: 'Authorities' },
        {
          kind: 'list',
          columns: true,
          items: [
            ['Spain: ', { text: 'AEPD', href: 'https://www.aepd.es' }],
            ['France: ', { text: 'CNIL', href: 'https://www.cnil.fr' }],
          ],
        },
      ],
    },
  ],
}
