/**
 * How pages are tagged for other tools: each row of the attribute table of `docs/guides/migrating.md`, as it is written
 * there, with tags of that kind. `ONE`, `TWO` stand for words, `SCRIPT`, `PIXEL`, `SHEET`, `PAGE` for addresses.
 */
export interface RivalRow {
  readonly tool: string
  /** The second cell of the row. */
  readonly written: string
  readonly tags: readonly string[]
}

export const RIVAL_ROWS: readonly RivalRow[] = [
  {
    tool: 'CookieConsent 3',
    written: '`type="text/plain" data-category="analytics"`, with `src` or `data-src`',
    tags: [
      '<script type="text/plain" data-category="ONE" src="SCRIPT"></script>',
      '<script type="text/plain" data-category="ONE" data-src="SCRIPT"></script>',
    ],
  },
  {
    tool: 'CookieConsent 3',
    written: '`data-category="…" data-service="…"`',
    // A service of the sample policy: one that only the other tool knew would add nothing.
    tags: ['<script type="text/plain" data-category="ONE" data-service="tube" src="SCRIPT"></script>'],
  },
  {
    tool: 'CookieConsent 3',
    written: '`data-category="!analytics"`',
    tags: ['<script type="text/plain" data-category="!ONE" src="SCRIPT"></script>'],
  },
  {
    tool: 'Klaro',
    written: '`type="text/plain" data-type="application/javascript" data-name="x" data-src`',
    tags: ['<script type="text/plain" data-type="application/javascript" data-name="ONE" data-src="SCRIPT"></script>'],
  },
  {
    tool: 'Klaro',
    written: '`data-name="x"` with `data-src` on images and frames, `data-href` on links',
    tags: [
      '<img data-name="ONE" data-src="PIXEL" alt="">',
      '<iframe data-name="ONE" data-src="PAGE" title="k"></iframe>',
      '<link rel="stylesheet" data-name="ONE" data-href="SHEET">',
    ],
  },
  {
    tool: 'Cookiebot',
    written: '`type="text/plain" data-cookieconsent="preferences,statistics"`',
    tags: ['<script type="text/plain" data-cookieconsent="ONE,TWO" src="SCRIPT"></script>'],
  },
  {
    tool: 'Cookiebot',
    written: '`data-cookieconsent="…" data-cookieblock-src="…"` on frames and images',
    tags: [
      '<iframe data-cookieconsent="ONE, TWO" data-cookieblock-src="PAGE" title="c"></iframe>',
      '<img data-cookieconsent="ONE" data-cookieblock-src="PIXEL" alt="">',
    ],
  },
  {
    tool: 'OneTrust',
    written: '`type="text/plain" class="optanon-category-C0002-C0004"`, with `src`/`data-src`',
    tags: [
      '<script type="text/plain" class="optanon-category-ONE-TWO" src="SCRIPT"></script>',
      '<script type="text/plain" class="optanon-category-ONE" data-src="SCRIPT"></script>',
    ],
  },
  {
    tool: 'OneTrust',
    written: 'the class on frames and images with `data-src`',
    tags: [
      '<iframe class="optanon-category-ONE-TWO" data-src="PAGE" title="o"></iframe>',
      '<img class="optanon-category-ONE" data-src="PIXEL" alt="">',
    ],
  },
]
