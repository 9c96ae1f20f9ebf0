import { inSystem } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import { readOrganizations } from '../sites/sites.store.ts'
import { wrongUse, type Report } from './report.ts'

export type ChosenOrganization =
  | { readonly kind: 'chosen'; readonly id: string; readonly slug: string }
  | { readonly kind: 'none'; readonly report: Report }

/** Short names of all organizations by id. */
export async function knownOrganizations({ db }: Pick<Deps, 'db'>): Promise<ReadonlyMap<string, string>> {
  return new Map((await inSystem(db, readOrganizations)).map(({ id, slug }) => [id, slug]))
}

/** The organization a command is about: the one named, or the only one there is. */
export async function chooseOrganization(deps: Pick<Deps, 'db'>, named: string | null): Promise<ChosenOrganization> {
  const known = [...(await knownOrganizations(deps))]
  const slugs = known
    .map(([, slug]) => slug)
    .sort()
    .join(', ')
  if (known.length === 0) {
    return {
      kind: 'none',
      report: wrongUse(
        'NO_ORGANIZATION',
        'There is no organization yet; make one with: assent organization add SLUG NAME',
      ),
    }
  }
  const [found] = named === null && known.length === 1 ? known : known.filter(([, slug]) => slug === named)
  if (found !== undefined) return { kind: 'chosen', id: found[0], slug: found[1] }
  const message =
    named === null
      ? `Name one of several organizations with --organization: ${slugs}.`
      : `--organization: there is no ${JSON.stringify(named)}; known: ${slugs}.`
  return { kind: 'none', report: wrongUse(named === null ? 'ORGANIZATION_MISSING' : 'UNKNOWN_ORGANIZATION', message) }
}
