import type { InspectedDataset } from '../datasets/open-datasets.ts'
import { table, type Report } from './report.ts'

/** What the datasets of an organization are like; 1 when a sweep could not touch one of them. */
export function reportDatasets(organization: string, datasets: readonly InspectedDataset[]): Report {
  const rows = datasets.map(({ dataset, kind, data, isReachable, findings }) => [
    dataset,
    kind,
    data.join(', '),
    isReachable ? 'yes' : 'no',
    findings.filter(({ level }) => level === 'error').length,
    findings.filter(({ level }) => level === 'warning').length,
  ])
  const lines = datasets.flatMap(({ findings }) =>
    findings.flatMap(({ dataset, path, level, code, message, mend }) => [
      `datasets.${dataset}.${path} ${level} ${code}: ${message}`,
      ...(mend === undefined ? [] : [`  mend: ${mend}`]),
    ]),
  )
  const isWell = datasets.every(({ findings }) => findings.every(({ level }) => level !== 'error'))
  const head = ['dataset', 'kind', 'data', 'answers', 'errors', 'warnings']
  const text =
    datasets.length === 0
      ? `The policy in force of ${organization} names no dataset.`
      : [table(head, rows), ...lines].join('\n')
  return { exitCode: isWell ? 0 : 1, text, data: { organization, ok: isWell, datasets } }
}
