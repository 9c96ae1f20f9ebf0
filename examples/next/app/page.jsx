import { Video, Visits } from './consented'

/** Rendered by the server; only what depends on consent runs in the page. */
export default function Page() {
  return (
    <main>
      <h1>Assent with Next.js</h1>
      <Video />
      <Visits />
      <footer>
        <button type="button" data-assent-open="">
          Cookie settings
        </button>
      </footer>
    </main>
  )
}
