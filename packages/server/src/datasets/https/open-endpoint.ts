import type { Clock } from '../../ports.ts'
import { DatasetError } from '../../retention/dataset-adapter.ts'
import type { RetentionRule } from '../../retention/rule.domain.ts'
import type { DatasetFinding, DatasetFindingCode } from '../dataset-finding.domain.ts'
import type { HttpsDataset } from '../dataset.types.ts'
import { addressProblem, type Outbound, type Pause } from '../outbound.ts'
import { readSecret, type Secrets } from '../secrets.ts'
import { Endpoint } from './endpoint.ts'
import { isSigningKey } from './signature.ts'

export interface OpenedEndpoint {
  readonly findings: readonly DatasetFinding[]
  /** Null when something is wrong that keeps it from being asked. */
  readonly endpoint: Endpoint | null
}

export interface EndpointParts {
  readonly secrets: Secrets
  readonly send: Outbound
  readonly pause: Pause
  readonly clock: Clock
}

/** Looks whether what the policy says of an endpoint can be meant. It asks the endpoint nothing yet. */
export function openEndpoint(
  dataset: string,
  source: HttpsDataset,
  rules: readonly RetentionRule[],
  { secrets, send, pause, clock }: EndpointParts,
): OpenedEndpoint {
  const findings: DatasetFinding[] = []
  const error = (code: DatasetFindingCode, path: string, message: string): void =>
    void findings.push({ level: 'error', code, dataset, path, message })
  const problem = addressProblem(source.url)
  if (problem !== null) error('DATASET_ADDRESS', 'url', problem)
  const key = readKey(secrets, dataset, source.secret)
  if (key.problem !== null) error(key.problem.code, 'secret', key.problem.message)
  const { events } = source
  for (const { id, stages } of events === undefined ? [] : rules) {
    if (stages.some(({ after }) => events?.includes(after) === true)) continue
    const words = stages.map(({ after }) => after).join(', ')
    error('DATASET_EVENT_MISSING', 'events', `Rule ${id} counts from ${words}; got ${events?.join(', ') ?? 'none'}.`)
  }
  if (findings.length > 0) return { findings, endpoint: null }
  const options = { dataset, url: source.url, secret: key.secret, send, pause, now: () => clock.now() }
  return { findings, endpoint: new Endpoint(options) }
}

/** What a failed question says about an endpoint. */
export function asFinding({ dataset, code, message }: DatasetError): DatasetFinding {
  const of = (finding: DatasetFindingCode, path: string): DatasetFinding => ({
    level: 'error',
    code: finding,
    dataset,
    path,
    message,
  })
  if (code === 'REFUSED') return of('DATASET_ANSWER_WRONG', 'secret')
  if (code === 'MISCONFIGURED') return of('DATASET_ADDRESS', 'url')
  return of('DATASET_UNREACHABLE', 'url')
}

type KeyReading =
  | { readonly secret: string; readonly problem: null }
  | { readonly secret: ''; readonly problem: Pick<DatasetFinding, 'code' | 'message'> }

export function readKey(secrets: Secrets, dataset: string, reference: string): KeyReading {
  try {
    const secret = readSecret(secrets, dataset, reference)
    if (isSigningKey(secret)) return { secret, problem: null }
    const message = `${reference} must hold 24 bytes or more in base64, with or without whsec_; make one with: openssl rand -base64 32`
    return { secret: '', problem: { code: 'DATASET_SECRET_MALFORMED', message } }
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error
    return { secret: '', problem: { code: 'DATASET_SECRET_MISSING', message: error.message } }
  }
}
