/**
 * All that waits for consent and is not simply a script: templates, elements whose address waits, styles, what leaves a
 * hole in the page, and what is tagged for another consent tool. Pages that have none of it never load this.
 */
import type { Manifest } from '@assent/shared'
import { RIVALS } from '../core/gate.ts'
import type { Loaders } from '../core/loaders.ts'
import { afterPaint } from '../core/scripts.ts'
import type { Late } from '../late/start.ts'
import { clearAddress, setAddress } from './address.ts'

export interface KindsPorts {
  readonly page: Document
  readonly manifest: Manifest
  readonly loaders: Pick<Loaders, 'translate'>
  /** Whether an element may be released now. */
  may(blocked: HTMLElement): boolean
  /** Runs a script once, in the place of `mark`, as long as `owner` may be released; both are the script itself by default. */
  run(source: HTMLScriptElement, mark?: HTMLScriptElement, owner?: HTMLElement): void
  /** Vouches for the address of a plug-in; the core's, because a Trusted Types policy can be made only once. */
  toScriptUrl(url: string): string
  late(then: (late: Pick<Late, 'cover' | 'uncover'>) => void): void
}

export interface Kinds {
  /** Translates, releases or withholds an element, whichever it needs now. */
  visit(blocked: HTMLElement): void
  /** Takes back what is no longer allowed, or no longer in the page. */
  review(): void
  /** Takes note of what happened to the page, before what is new in it is visited. */
  follow(records: readonly MutationRecord[]): void
}

/** Script files that are withheld, or whose turn has not come. */
const FILES = 'script[type="text/plain"]:is([src],[data-src])'

/** What leaves a hole in the page while it is withheld. */
const VISIBLE = 'iframe,video,object,embed,[data-placeholder]'

export function startKinds({ page, manifest, loaders, may, run, toScriptUrl, late }: KindsPorts): Kinds {
  /** What was released and can be taken back: a template's nodes, or an element whose address was set (no nodes). */
  const released = new Map<Node, readonly ChildNode[]>()
  const withheld = new Set<HTMLElement>()

  const isScriptDue = (): boolean => [...page.querySelectorAll<HTMLElement>(FILES)].some(may)

  /** Waits for the first of the files that are released now, no longer than 100 ms. */
  const firstLoaded = (): Promise<unknown> =>
    new Promise((resolve) => {
      page.addEventListener('load', resolve, { capture: true, once: true })
      setTimeout(resolve, 100)
    }).then(afterPaint)

  const releaseTemplate = (template: HTMLTemplateElement): void => {
    const content = page.importNode(template.content, true)
    const sources = template.content.querySelectorAll('script')
    const nodes: ChildNode[] = []
    released.set(template, nodes)
    content.querySelectorAll('script').forEach((script, index) => {
      if (!/^$|module|javascript/.test(script.type)) return
      // Taken out and put back in turn: inserted all at once, an inline script would overtake the file it needs.
      const mark = page.createElement('script')
      mark.type = 'text/plain'
      script.replaceWith(mark)
      run(sources[index]!, mark, template)
    })
    nodes.push(...content.childNodes)
    const put = (): void => {
      if (!may(template)) return
      free(template)
      template.before(content)
    }
    // What runs for a click goes first: a frame that begins to load holds up everything.
    if (sources[0]) put()
    else void (isScriptDue() ? firstLoaded() : afterPaint()).then(put)
  }

  const release = (blocked: HTMLElement): void => {
    if (blocked instanceof HTMLTemplateElement) {
      releaseTemplate(blocked)
      return
    }
    free(blocked)
    if (blocked instanceof HTMLScriptElement) run(blocked)
    else {
      released.set(blocked, [])
      setAddress(blocked, toScriptUrl)
    }
  }

  const takeBack = (blocked: Node): void => {
    const nodes = released.get(blocked)
    released.delete(blocked)
    if (nodes?.length === 0) clearAddress(blocked as HTMLElement)
    else nodes?.forEach((node) => node.remove())
  }

  const withhold = (blocked: HTMLElement): void => {
    if (!blocked.matches(VISIBLE) || withheld.has(blocked)) return
    withheld.add(blocked)
    late((it) => it.cover(blocked))
  }

  /** Nothing must stand in its place any more. */
  const free = (blocked: HTMLElement): void => {
    if (withheld.delete(blocked)) late((it) => it.uncover(blocked))
  }

  /** Most pages have no tag of another tool, and so need no words for them. */
  const translate = (blocked: HTMLElement): void =>
    void loaders.translate().then(
      // The gate looks again once the words are there. Asked for twice, they are written once.
      (part) => blocked.matches(RIVALS) && part.translate(manifest, blocked),
      // Without it the element stays closed; the next look tries again.
      () => {},
    )

  return {
    visit(blocked) {
      if (released.has(blocked)) return
      if (blocked.matches(RIVALS)) translate(blocked)
      else if (may(blocked)) release(blocked)
      else withhold(blocked)
    },
    review() {
      for (const blocked of released.keys()) {
        if (!blocked.isConnected || !may(blocked as HTMLElement)) takeBack(blocked)
      }
    },
    follow(records) {
      // What waits has changed, so what was released, and what stands in for it, is no longer what is written.
      for (const { attributeName, target } of records) {
        if (!attributeName) continue
        takeBack(target)
        free(target as HTMLElement)
      }
      for (const blocked of withheld) if (!blocked.isConnected) free(blocked)
    },
  }
}
