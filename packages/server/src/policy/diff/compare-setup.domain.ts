import { PLATFORMS } from '@assent/shared'
import type { Policy } from '../policy.types.ts'
import type { Change } from './change.domain.ts'
import { compareFields, compareItems, isSame, keyed, makeChange, NOTHING_MATERIAL } from './collect.domain.ts'
import { CERTIFICATION, HOUSEKEEPING, judgeRegime, MEASURE, NOTICES } from './describe.domain.ts'
import { materialWhenRemoved, materialWhenUnstated, minor } from './fields.domain.ts'
import { materialWhenLonger } from './periods.domain.ts'

/** How the rest is set up: signals, regions, sites, security, systems and words. */
export function compareSetup(before: Policy, after: Policy): Change[] {
  return [
    ...compareRest(before, after),
    ...compareSecurity(before, after),
    ...compareSystems(before, after),
    ...compareWords(before, after),
  ]
}

function compareRest(before: Policy, after: Policy): Change[] {
  const { profiles: wasProfiles, ...wasRegions } = before.regions
  const { profiles, ...regions } = after.regions
  return [
    ...compareFields(
      { area: 'announcements', path: 'notices', code: 'NOTICES', subject: null },
      before.notices,
      after.notices,
      NOTICES,
    ),
    ...compareFields(
      { area: 'regions', path: 'regions', code: 'REGIONS', subject: null },
      { profiles: wasProfiles },
      { profiles },
      { profiles: { label: "authorities' profiles", judge: materialWhenRemoved, reason: 'promise' } },
    ),
    ...Object.keys({ ...wasRegions, ...regions }).flatMap((region) =>
      compareFields(
        { area: 'regions', path: 'regions', code: 'REGION', subject: { entity: 'region', id: region } },
        wasRegions,
        regions,
        { [region]: { label: 'what holds before a choice', judge: judgeRegime, reason: 'cookies' } },
      ).map((change): Change => ({ ...change, code: 'REGION' })),
    ),
    ...compareFields({ area: 'cookies', path: 'choice', code: 'CHOICE', subject: null }, before.choice, after.choice, {
      keep: { label: 'time a choice stands', judge: materialWhenLonger, reason: 'period' },
    }),
    ...compareFields(
      { area: 'cookies', path: 'signals', code: 'SIGNALS', subject: null },
      before.signals,
      after.signals,
      { dnt: { label: 'Do Not Track is honoured', judge: materialWhenUnstated, reason: 'promise' } },
    ),
    ...compareFields(
      { area: 'cookies', path: 'platforms', code: 'PLATFORMS', subject: null },
      before.platforms,
      after.platforms,
      Object.fromEntries(PLATFORMS.map((id) => [id, { label: `what ${id} is told of a choice`, judge: minor }])),
    ).map((change): Change => ({ ...change, code: 'PLATFORM' })),
    ...compareItems(
      before.sites,
      after.sites,
      (id) => ({ area: 'sites', path: `sites.${id}`, code: 'SITE', subject: { entity: 'site', id } }),
      NOTHING_MATERIAL,
      (about, was, becomes) =>
        compareFields(about, was, becomes, {
          origins: { label: 'addresses', judge: minor },
          first_party: { label: 'path on its own host', judge: minor },
          cookie_domain: { label: 'domain whose hosts share the choice', judge: minor },
          aliases: { label: 'words of another tool', judge: minor },
          appearance: { label: 'looks of the widget', judge: minor },
        }),
    ),
    ...compareFields({ area: 'systems', path: 'policy', code: 'POLICY', subject: null }, before.policy, after.policy, {
      id: { label: 'name of the policy', judge: minor },
      copyright_year: { label: 'year in the copyright line', judge: minor },
    }),
    ...compareFields({ area: 'wording', path: 'policy', code: 'POLICY', subject: null }, before.policy, after.policy, {
      languages: { label: 'languages', judge: minor },
    }),
  ]
}

function compareSecurity(before: Policy, after: Policy): Change[] {
  return [
    ...compareItems(
      keyed(before.security?.measures, ({ id }) => id),
      keyed(after.security?.measures, ({ id }) => id),
      (id) => ({
        area: 'security',
        path: `security.measures.${id}`,
        code: 'MEASURE',
        subject: { entity: 'measure', id },
      }),
      NOTHING_MATERIAL,
      (about, was, becomes) => compareFields(about, was, becomes, MEASURE),
    ),
    ...compareItems(
      keyed(before.security?.certifications, ({ id }) => id),
      keyed(after.security?.certifications, ({ id }) => id),
      (id) => ({
        area: 'security',
        path: `security.certifications.${id}`,
        code: 'CERTIFICATION',
        subject: { entity: 'certification', id },
      }),
      NOTHING_MATERIAL,
      (about, was, becomes) => compareFields(about, was, becomes, CERTIFICATION),
    ),
  ]
}

function compareSystems(before: Policy, after: Policy): Change[] {
  return [
    ...compareFields(
      { area: 'retention', path: 'housekeeping', code: 'HOUSEKEEPING', subject: null },
      before.housekeeping,
      after.housekeeping,
      HOUSEKEEPING,
    ),
    // How a system is reached is nobody's business but the organization's, so only the fields' names are told.
    ...compareItems(
      kindsOf(before),
      kindsOf(after),
      (id) => ({ area: 'systems', path: `datasets.${id}`, code: 'DATASET', subject: { entity: 'dataset', id } }),
      NOTHING_MATERIAL,
      (about, _was, _becomes, id) => {
        const fields = differing(before.datasets?.[id], after.datasets?.[id])
        const place = { ...about, code: 'DATASET_CHANGED' }
        return fields.length === 0 ? [] : [makeChange(place, 'minor', { label: `settings (${fields.join(', ')})` })]
      },
    ),
  ]
}

const kindsOf = ({ datasets = {} }: Policy): Readonly<Record<string, { readonly kind: string }>> =>
  Object.fromEntries(Object.entries(datasets).map(([id, { kind }]) => [id, { kind }]))

/** Names of the fields that differ between two objects. */
function differing(one: object = {}, other: object = {}): readonly string[] {
  const [ours, theirs] = [new Map(Object.entries(one)), new Map(Object.entries(other))]
  return [...new Set([...ours.keys(), ...theirs.keys()])].filter((name) => !isSame(ours.get(name), theirs.get(name)))
}

function compareWords(before: Policy, after: Policy): Change[] {
  const words = ({ texts }: Policy): Readonly<Record<string, object>> =>
    Object.fromEntries(
      Object.entries(texts).flatMap(([language, sections]) =>
        Object.entries<Readonly<Record<string, object | string>>>({ ...sections }).flatMap(([section, items]) =>
          Object.entries(items).map(([id, item]) => [
            `${language}.${section}.${id}`,
            typeof item === 'string' ? { description: item } : item,
          ]),
        ),
      ),
    )
  return compareItems<object>(
    words(before),
    words(after),
    (id) => ({ area: 'wording', path: `texts.${id}`, code: 'WORDING', subject: { entity: 'wording', id } }),
    NOTHING_MATERIAL,
    (about, was, becomes) =>
      compareFields(about, was, becomes, {
        name: { label: 'name', judge: minor },
        description: { label: 'description', judge: minor },
      }),
  )
}
