import { S3ServiceError } from 's3mini'
import { DatasetError } from '../../retention/dataset-adapter.ts'
import { requestFailure } from '../outbound.ts'
import { serviceCode } from './bucket.ts'

/** What a failure of the company's bucket means, without its words: those may quote keys. */
export function asDatasetError(dataset: string, error: unknown): DatasetError {
  if (error instanceof DatasetError) return error
  const say = (kind: DatasetError['code'], message: string): DatasetError =>
    new DatasetError(dataset, kind, message, { cause: error })
  if (error instanceof S3ServiceError) {
    const code = serviceCode(error)
    if (error.status === 404) return say('MISCONFIGURED', `There is no such bucket (${code}).`)
    if (error.status === 401 || error.status === 403) return say('REFUSED', `Its bucket refuses the account (${code}).`)
    if (error.status === 429 || error.status >= 500) return say('UNREACHABLE', `Its bucket is not well (${code}).`)
    if (error.status >= 300 && error.status < 400) {
      return say('MISCONFIGURED', `Its bucket is elsewhere (${code}): endpoint and region must be those of the bucket.`)
    }
    return say('REFUSED', `Its bucket refuses (${code}).`)
  }
  const code = requestFailure(error)
  if (code === 'PRIVATE_ADDRESS') {
    return say('MISCONFIGURED', 'Its endpoint leads to an address of a private network; "network: private" allows it.')
  }
  if (/TIMEOUT|TimeoutError/i.test(code)) return say('TIMEOUT', `Its bucket does not answer in time (${code}).`)
  return say('UNREACHABLE', `Its bucket cannot be reached (${code || 'no answer'}).`)
}
