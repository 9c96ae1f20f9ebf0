/** Three companies that exist only here. Each shows on the page that it was loaded, so that anyone can see the gate work. */

interface Answer {
  readonly type: string
  readonly body: string
}

const SCRIPT = 'text/javascript; charset=utf-8'

/** Marks the company's badge on the page. */
function mark(id: string): string {
  return `document.querySelectorAll('[data-demo-status="${id}"]').forEach(function (badge) {
  badge.dataset.loaded = ''
  badge.querySelector('span').textContent = badge.dataset.loadedText
})
`
}

const PAGEPULSE = `document.cookie = '_ga=GA1.1.' + Math.floor(Math.random() * 1e9) + '; path=/; max-age=34128000; samesite=lax'
document.cookie = '_ga_DEMO=GS1.1.1; path=/; max-age=34128000; samesite=lax'
${mark('pagepulse')}`

const ADREACH = `document.cookie = '_ar_id=' + Math.random().toString(36).slice(2) + '; path=/; max-age=7776000; samesite=lax'
${mark('adreach')}`

const REVIEWS = mark('reviews')

const PLAYER = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>ClipStream player</title>
<style>
  html, body { height: 100%; margin: 0 }
  body { display: grid; place-items: center; overflow: hidden; color: #fff; font: 500 15px/1.4 system-ui, sans-serif;
    background: radial-gradient(120% 140% at 20% 0, #3b5bdb, #1b1f4b 55%, #0d1030) }
  figure { margin: 0; text-align: center }
  button { width: 76px; height: 76px; border: 0; border-radius: 50%; background: #fff; box-shadow: 0 12px 40px #0008; cursor: pointer }
  button:focus-visible { outline: 3px solid #ffd43b; outline-offset: 4px }
  svg { width: 28px; margin-left: 5px; fill: #1b1f4b }
  figcaption { margin-top: 14px }
  .line { position: fixed; left: 18px; right: 18px; bottom: 16px; height: 4px; border-radius: 2px; background: #fff4 }
  .line i { display: block; width: 12%; height: 100%; border-radius: 2px; background: #ffd43b; transition: width 8s linear }
  .playing .line i { width: 100% }
</style>
<body>
<figure>
  <button type="button" aria-label="Play"><svg viewBox="0 0 24 28" aria-hidden="true"><path d="M0 0l24 14L0 28z"/></svg></button>
  <figcaption>A shift with the new console, 1:48</figcaption>
</figure>
<div class="line"><i></i></div>
<script>
  document.querySelector('button').onclick = function () { document.body.classList.toggle('playing') }
</script>
`

/** What the pretend third parties serve; null for anything else. */
export function answerThirdParty(path: string): Answer | null {
  switch (path) {
    case '/pagepulse.js':
      return { type: SCRIPT, body: PAGEPULSE }
    case '/adreach.js':
      return { type: SCRIPT, body: ADREACH }
    case '/reviews.js':
      return { type: SCRIPT, body: REVIEWS }
    case '/clipstream/player':
      return { type: 'text/html; charset=utf-8', body: PLAYER }
    default:
      return null
  }
}
