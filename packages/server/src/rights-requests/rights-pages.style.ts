import { createHash } from 'node:crypto'

/** The stylesheet of the pages: both colour schemes, narrow screens and paper, without a single picture or font file. */
export const STYLE = `:root{color-scheme:light dark;--ink:#1b1f24;--soft:#57606a;--paper:#fff;--line:#d0d7de;--wash:#f6f8fa;--accent:#0b57d0;--on-accent:#fff;--good:#116329;--good-wash:#e6f4ea;--bad:#b42318}
@media (prefers-color-scheme:dark){:root{--ink:#e6e9ed;--soft:#a4adb8;--paper:#14171b;--line:#3a424c;--wash:#1d2229;--accent:#9cc2ff;--on-accent:#10233f;--good:#8fd8a4;--good-wash:#16301f;--bad:#ffb4ab}}
*,::before,::after{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 system-ui,sans-serif;overflow-wrap:break-word}
main{max-width:40rem;margin:0 auto;padding:clamp(1.25rem,5vw,3rem) 1.25rem 3rem}
code{font:.9em ui-monospace,monospace;overflow-wrap:anywhere}
h1{font-size:clamp(1.5rem,5vw,2rem);line-height:1.25;margin:0 0 1rem;text-wrap:balance}
h2{font-size:1.125rem;margin:2rem 0 .5rem}
p{margin:0 0 1rem;text-wrap:pretty}
a{color:var(--accent);text-underline-offset:.2em}
.from{color:var(--soft);margin:0 0 .5rem}
.note{margin-block:1rem;background:var(--good-wash);color:var(--good);border-inline-start:.25rem solid currentColor;padding:.75rem 1rem;border-radius:.25rem;font-weight:600}
dl{display:grid;gap:.5rem;background:var(--wash);border:1px solid var(--line);border-radius:.5rem;padding:1rem 1.25rem;margin:0}
dl div{display:flex;flex-wrap:wrap;gap:0 1.5rem}
dt{flex:0 1 15rem;color:var(--soft)}
dd{flex:1 1 9rem;margin:0;font-weight:600}
ul{margin:0 0 1rem;padding-inline-start:1.25rem}
li{margin-block-end:.375rem}
.steps{list-style:none;margin:0;padding:0}
.steps li{position:relative;margin:0;padding-block-end:1.25rem;padding-inline-start:2rem}
.steps li::before{content:"";position:absolute;inset-inline-start:.125rem;top:.375rem;width:.875rem;height:.875rem;border:2px solid var(--soft);border-radius:50%;background:var(--paper)}
.steps li:not(:last-child)::after{content:"";position:absolute;inset-inline-start:.5rem;top:1.375rem;bottom:-.25rem;width:2px;background:var(--line)}
.steps .done::before{background:var(--good);border-color:var(--good)}
.steps .current::before{border-color:var(--accent);box-shadow:inset 0 0 0 .1875rem var(--paper);background:var(--accent)}
.steps .current{font-weight:600}
.steps small{color:var(--soft);font-size:.9375rem;font-weight:400}
button,.button{font:inherit;font-weight:600;display:inline-block;min-height:2.75rem;padding:.625rem 1.25rem;border:2px solid var(--accent);border-radius:.375rem;background:var(--accent);color:var(--on-accent);cursor:pointer;text-decoration:none}
button:hover,.button:hover{filter:brightness(1.08)}
:focus-visible{outline:3px solid var(--accent);outline-offset:3px}
form{margin:1.5rem 0}
input[type=file]{font:inherit;display:block;width:100%;margin:.25rem 0 1rem}
label{font-weight:600}
.ask{border:2px solid var(--accent);border-radius:.5rem;padding:1rem 1.25rem 0;margin:0 0 1.5rem}
.ask h2{margin-block-start:0}
.note :last-child{margin-block-end:0}
.ask blockquote{margin:0 0 1rem;padding-inline-start:1rem;border-inline-start:.25rem solid var(--line);white-space:pre-line}
::file-selector-button{font:inherit;font-weight:600;min-height:2.75rem;padding:.5rem 1rem;margin-inline-end:.75rem;border:2px solid var(--accent);border-radius:.375rem;background:var(--paper);color:var(--accent);cursor:pointer}
.bad{color:var(--bad);border-inline-start:.25rem solid currentColor;padding-inline-start:1rem;font-weight:600}
@media (forced-colors:active){.steps :is(.done,.current)::before{background:CanvasText}}
@media print{:root{color-scheme:light;--ink:#000;--soft:#333;--paper:#fff;--wash:#fff;--line:#777;--good:#000;--good-wash:#fff;--bad:#000;--accent:#000}main{max-width:none;padding:0}.button,form{display:none}a[href^=http]::after{content:" (" attr(href) ")"}dl,li,.ask,.note{break-inside:avoid}h2{break-after:avoid}}
`

/** Address of the stylesheet; its content is in the name, so that it may be kept for good. */
export const STYLE_PATH = `/rights/style.${createHash('sha256').update(STYLE).digest('hex').slice(0, 12)}.css`
