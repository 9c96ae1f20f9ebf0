import { html, nothing, type TemplateResult } from 'lit'
import type { PolicyVersionsQuery } from '../../api/generated.ts'
import { policyVersions } from '../../api/operations.ts'
import { DeskView } from '../../app/desk-view.ts'
import { href } from '../../app/router.ts'
import { dataTable } from '../../parts/data-table.ts'
import { copyable, facts, type Fact } from '../../parts/facts.ts'
import { count, day, formatDay, time } from '../../parts/format.ts'
import { icon } from '../../parts/icon.ts'
import { answered, ask } from '../../parts/question.ts'
import { empty, needs } from '../../parts/states.ts'
import { authorWords, VERSION_STATUS_WORDS } from '../../parts/words.ts'
import { kindMark } from './change-list.ts'
import { publicPages } from './public-pages.ts'

type Version = PolicyVersionsQuery['policyVersions'][number]

/** The version in force, every version with what it changed, any two compared, and a new one applied. */
export class PolicyView extends DeskView {
  readonly #versions = ask(this, policyVersions, () => (this.#may('POLICY_READ') ? {} : undefined))

  #may(scope: 'POLICY_READ' | 'POLICY_WRITE'): boolean {
    return this.desk.viewer.apiKey.scopes.includes(scope)
  }

  protected override render(): TemplateResult {
    return html`<div class="view">
      <div class="view-head">
        <div>
          <h1 tabindex="-1">Policy</h1>
          <p class="quiet">One file says what is promised. Every version stays as it was applied.</p>
        </div>
        ${
          this.#may('POLICY_WRITE')
            ? html`<wa-button variant="brand" size="s" @click=${this.#toApply}>
                <span slot="start">${icon('upload')}</span>New version…
              </wa-button>`
            : nothing
        }
      </div>
      ${needs(this.desk, ['POLICY_READ'], () =>
        answered(this.#versions, ({ policyVersions: versions }) => this.#content(versions), {
          waiting: 'Loading the versions…',
        }),
      )}
    </div>`
  }

  #content(versions: readonly Version[]): TemplateResult {
    const inForce = versions.find(({ status }) => status === 'IN_FORCE')
    const scheduled = versions.filter(({ status }) => status === 'SCHEDULED')
    return html`${scheduled.map((version) => this.#scheduled(version))}
      <section class="panel" aria-labelledby="in-force">
        <h2 id="in-force">In force</h2>
        ${inForce === undefined ? empty('No policy is in force', 'Apply a first version below.') : inForceFacts(inForce)}
      </section>
      ${
        inForce === undefined
          ? nothing
          : html`${publicPages(this.desk.sites)}<policy-findings .desk=${this.desk}></policy-findings>`
      }
      <section class="panel" aria-labelledby="versions">
        <h2 id="versions">Versions</h2>
        ${versions.length === 0 ? empty('No versions yet', 'The first one may take effect on any day.') : versionsTable(versions)}
      </section>
      ${
        versions.length < 2
          ? nothing
          : html`<policy-compare
              .desk=${this.desk}
              .versions=${versions}
              .from=${this.param('from')}
              .to=${this.param('to')}
            ></policy-compare>`
      }
      ${
        this.#may('POLICY_WRITE')
          ? html`<policy-apply .desk=${this.desk} @policy-changed=${this.#refresh}></policy-apply>
              <withdraw-dialog .desk=${this.desk} @policy-changed=${this.#refresh}></withdraw-dialog>`
          : nothing
      }`
  }

  #scheduled(version: Version): TemplateResult {
    return html`<wa-callout variant="brand" class="scheduled">
      <span slot="icon">${icon('clock')}</span>
      <div class="scheduled-line">
        <p>
          Version <strong>${version.version}</strong> takes effect by itself on
          <strong>${formatDay(version.effectiveOn)}</strong>.
          ${version.changes === null ? nothing : html`<a href=${compareHref(version)}>${changesWords(version)}</a>`}
        </p>
        ${
          this.#may('POLICY_WRITE')
            ? html`<wa-button size="s" appearance="outlined" @click=${() => this.#withdraw(version)}
                >Withdraw…</wa-button
              >`
            : nothing
        }
      </div>
    </wa-callout>`
  }

  #withdraw(version: Version): void {
    this.querySelector('withdraw-dialog')?.show(version.version)
  }

  #toApply(): void {
    this.querySelector('policy-apply')?.focusEditor()
  }

  #refresh(): void {
    void this.#versions.run()
  }
}

const compareHref = ({ version, changes }: Version): string => href('policy', { from: changes?.before, to: version })

function changesWords({ changes }: Version): string {
  if (changes === null) return 'First version'
  return changes.kind === null ? 'Nothing for people' : count(changes.changes.length, 'change')
}

function inForceFacts(version: Version): TemplateResult {
  const list: readonly (Fact | null)[] = [
    ['Version', html`<strong>${version.version}</strong>`],
    ['Since', day(version.effectiveOn), version.lastDay === null ? undefined : `until ${formatDay(version.lastDay)}`],
    ['Applied', time(version.appliedAt), `by ${authorWords(version.author)}`],
    version.note === null ? null : ['Note', version.note],
    version.requiredBy === null ? null : ['Required by', version.requiredBy, 'No time was left for the usual notice.'],
    ['Content hash', copyable(version.hash, 'hash')],
  ].map((fact) => fact as Fact | null)
  return facts(list.filter((fact) => fact !== null))
}

function versionsTable(versions: readonly Version[]): TemplateResult {
  return dataTable<Version>({
    caption: 'Versions of the policy, newest first',
    rows: versions,
    columns: [
      { heading: 'Version', kind: 'main', cell: ({ version }) => version },
      { heading: 'Status', cell: ({ status }) => statusMark(status) },
      {
        heading: 'In force',
        cell: ({ status, effectiveOn, lastDay }) =>
          status === 'WITHDRAWN'
            ? html`never<span class="note">planned for ${formatDay(effectiveOn)}</span>`
            : html`from
              ${day(effectiveOn)}${
                lastDay === null ? nothing : html`<span class="note">to ${formatDay(lastDay)}</span>`
              }`,
      },
      {
        heading: 'Applied',
        cell: ({ appliedAt, author }) => html`${time(appliedAt)}<span class="note">by ${authorWords(author)}</span>`,
      },
      {
        heading: 'What it changed',
        kind: 'wide',
        cell: (version) =>
          html`${
            version.changes?.kind === null || version.changes === null
              ? changesWords(version)
              : html`${kindMark(version.changes.kind)} <a href=${compareHref(version)}>${changesWords(version)}</a>`
          }
          ${reason(version) === '' ? nothing : html`<span class="note">${reason(version)}</span>`}`,
      },
    ],
  })
}

const reason = ({ note, withdrawalReason }: Version): string =>
  withdrawalReason === null ? (note ?? '') : `Withdrawn: ${withdrawalReason}`

const STATUS_VARIANTS: Readonly<Record<Version['status'], string>> = {
  IN_FORCE: 'success',
  SCHEDULED: 'brand',
  PAST: 'neutral',
  WITHDRAWN: 'warning',
}

function statusMark(status: Version['status']): TemplateResult {
  return html`<wa-badge variant=${STATUS_VARIANTS[status]} appearance="filled-outlined"
    >${VERSION_STATUS_WORDS[status]}</wa-badge
  >`
}
