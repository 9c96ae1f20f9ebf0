import { createHash } from 'node:crypto'

/** Every row as a card, and every cell says which column it is of. */
const cards = (table: string): string => `
${table},${table} :is(caption,tbody,tr,th,td){display:block;overflow-wrap:anywhere}
${table} thead{position:absolute;clip-path:inset(50%);inline-size:1px;block-size:1px;overflow:hidden}
${table} tr{padding:.875rem 1rem;margin-block-end:.75rem;border:1px solid var(--line);border-radius:.5rem}
${table} :is(th,td){padding:0;border:0}
${table} th[scope=row]{inline-size:auto}
${table} td{margin-block-start:.75rem}
${table} td::before{content:attr(data-column);display:block;color:var(--soft);font-size:.8125rem;font-weight:650;letter-spacing:.02em}
${table} td.empty{display:none}`

/** The stylesheet of the notices: both colour schemes, a phone of 320 px, right to left, and paper. No picture, no font file. */
export const NOTICE_STYLE = `:root{color-scheme:light dark;--ink:#1b1f24;--soft:#57606a;--paper:#fff;--line:#d0d7de;--wash:#f6f8fa;--accent:#0b57d0;--remark:#fff8e1;--mark:#8a5a00;--good:#116329;--good-wash:#e6f4ea}
@media (prefers-color-scheme:dark){:root{--ink:#e6e9ed;--soft:#a9b2bd;--paper:#14171b;--line:#3a424c;--wash:#1d2229;--accent:#9cc2ff;--remark:#2b2410;--mark:#ffd77a;--good:#8fd8a4;--good-wash:#16301f}}
*,::before,::after{box-sizing:border-box}
html{scroll-padding-block-start:1.5rem;-webkit-text-size-adjust:100%;text-size-adjust:100%}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 system-ui,sans-serif;overflow-wrap:anywhere}
.skip{position:absolute;inset-inline-start:1rem;inset-block-start:-10rem;padding:.75rem 1rem;background:var(--paper);color:var(--accent);z-index:1}
.skip:focus{inset-block-start:.5rem}
header,.page,footer{max-width:76rem;margin-inline:auto;padding-inline:clamp(1rem,4vw,2.5rem)}
header{display:flex;flex-wrap:wrap;gap:.5rem 2rem;align-items:center;justify-content:space-between;padding-block:1rem;border-block-end:1px solid var(--line)}
.from{margin:0;font-weight:650}
header ul,footer ul{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:0;padding:0}
header a,footer a{display:inline-block;padding-block:.375rem}
[aria-current]{color:var(--ink);font-weight:650;text-decoration:none}
.page{padding-block:clamp(1.5rem,5vw,3rem) 3rem}
main{min-width:0}
main:focus{outline:0}
code{font:.9em ui-monospace,monospace;overflow-wrap:anywhere}
h1{font-size:clamp(1.75rem,6vw,2.5rem);line-height:1.15;letter-spacing:-.015em;margin:0 0 .75rem;text-wrap:balance}
h2{font-size:1.375rem;line-height:1.3;margin:3rem 0 .75rem;text-wrap:balance}
h3{font-size:1.0625rem;margin:1.75rem 0 .5rem}
p,main li{max-width:42rem;text-wrap:pretty}
p{margin:0 0 1rem}
main ul{margin:0 0 1rem;padding-inline-start:1.25rem}
main li{margin-block-end:.375rem}
main li::marker{color:var(--soft)}
a{color:var(--accent);text-underline-offset:.2em;text-decoration-thickness:1px}
a:hover{text-decoration-thickness:2px}
main :is(a,strong){unicode-bidi:isolate}
a:is([href^="tel:"],[href^="mailto:"]){direction:ltr}
:focus-visible{outline:3px solid var(--accent);outline-offset:3px;border-radius:2px}
.dates{color:var(--soft)}
.intro{font-size:1.125rem}
.remark{max-width:42rem;padding:.75rem 1rem;background:var(--remark);border-inline-start:.25rem solid var(--mark);border-radius:.25rem;font-weight:550}
.good{background:var(--good-wash);border-color:var(--good)}
.contents{font-size:.9375rem;line-height:1.45}
.contents h2{font-size:.9375rem;margin:0 0 .5rem;color:var(--soft)}
.contents ol{list-style:none;margin:0;padding:0}
.contents a{display:block;padding-block:.3125rem;color:inherit;text-decoration:none}
.contents a:hover{color:var(--accent);text-decoration:underline}
.facts{margin:0 0 1rem;border-block-end:1px solid var(--line)}
.facts>div{display:grid;grid-template-columns:minmax(10rem,15rem) 1fr;gap:0 1.5rem;padding-block:.625rem;border-block-start:1px solid var(--line)}
.facts dt{grid-row:1/span 12}
.facts dd{grid-column:2}
dt{color:var(--soft)}
dd{margin:0}
table{inline-size:100%;overflow-wrap:break-word;border-collapse:collapse;margin:0 0 1.25rem;font-size:.9688rem;line-height:1.5}
caption{text-align:start;color:var(--soft);padding-block-end:.625rem}
th,td{text-align:start;vertical-align:top;padding:.75rem .875rem;border-block-end:1px solid var(--line)}
th{font-weight:400}
thead th{background:var(--wash);font-weight:650;border-block-start:1px solid var(--line)}
th[scope=row]{inline-size:30%}
tr:target{background:var(--remark)}
.line{display:block}
.line+.line{margin-block-start:.3125rem}
th .line+.line{color:var(--soft)}
td a{text-decoration-color:color-mix(in srgb,currentColor 45%,transparent)}
details{margin:0 0 1rem}
summary{cursor:pointer;inline-size:fit-content;padding-block:.5rem;color:var(--accent)}
details ul{margin-block-start:.5rem}
.columns{columns:19rem auto;column-gap:2rem}
.columns li{break-inside:avoid}
.single,:has(>.single)>header{max-width:46rem}
.field{font:inherit;display:block;margin-block:.5rem;min-block-size:3rem;padding:.5rem .75rem;border:1px solid var(--soft);border-radius:.5rem;background:var(--paper);color:var(--ink);inline-size:min(100%,24rem);box-sizing:border-box}
.act{font:inherit;font-weight:600;min-block-size:3rem;padding:.5rem 1.5rem;margin-block:.5rem 1rem;border:1px solid transparent;border-radius:.5rem;background:var(--accent);color:var(--paper);cursor:pointer}
footer{padding-block:1.5rem 3rem;border-block-start:1px solid var(--line);font-size:.9375rem}
.proof{margin:1rem 0 0}
.proof>div{margin-block-end:.25rem}
.proof dt,.proof dd{display:inline}
.proof dt::after{content:":"}
.hash{font-family:ui-monospace,monospace;font-size:.8125rem}
@media (min-width:64rem){.page:not(.single){display:grid;grid-template-columns:15rem minmax(0,1fr);gap:3.5rem}.contents{position:sticky;inset-block-start:1.5rem;align-self:start;max-block-size:calc(100vh - 3rem);overflow:auto}}
@media (max-width:63.99rem){.contents{padding:1rem 1.25rem;margin-block-end:2rem;background:var(--wash);border:1px solid var(--line);border-radius:.5rem}.contents ol{columns:17rem auto;column-gap:2rem}}
@media screen and (max-width:47.99rem){
.facts>div{display:block}
${cards('table:not(.many)')}
}
${cards('.many')}
.many tr{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(14rem,100%),1fr));gap:0 1.5rem}
.many th{grid-column:1/-1}
@media (forced-colors:active){[aria-current]{text-decoration:underline}}
@media print{
@page{margin:18mm 16mm}
:root{color-scheme:light;--ink:#000;--soft:#333;--paper:#fff;--line:#999;--wash:#fff;--accent:#000;--remark:#fff;--mark:#000;--good:#000;--good-wash:#fff}
body{font-size:10pt;line-height:1.4}
.skip,.contents,.languages,footer nav,form{display:none}
header,.page,footer{max-width:none;padding-inline:0}
.page{display:block;padding-block:1rem}
h2{margin-block-start:1.5rem;break-after:avoid}
h3,caption,thead{break-after:avoid}
tr,.facts>div,li{break-inside:avoid}
th,td{padding-block:.4rem}
th[scope=row]{inline-size:auto}
p,main li{max-width:none;orphans:3;widows:3}
details::details-content{content-visibility:visible;block-size:auto}
summary{list-style:none;color:inherit}
a{text-decoration:none}
main a[href^=http]::after{content:" (" attr(href) ")"}
}
`

/** Address of the stylesheet; its content is in the name, so that it may be kept for good. */
export const NOTICE_STYLE_PATH = `/legal/style.${createHash('sha256').update(NOTICE_STYLE).digest('hex').slice(0, 12)}.css`
