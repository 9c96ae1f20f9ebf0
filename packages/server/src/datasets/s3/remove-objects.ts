import type { ObjectVersion, Removal } from './bucket.ts'
import { oldest, type CompanyBucket, type GovernedObject } from './company-bucket.ts'

/** Objects that are gone for good, and those that stay, with the service's word for it. */
export interface RemovedObjects {
  readonly gone: readonly string[]
  readonly stayed: ReadonlyMap<string, string>
}

/**
 * Deletes objects with every version there is of them. The order makes it safe to be cut off at any point: the oldest
 * version, which gives the object its day, goes after all others, so that what is left is as due as before; a marker
 * goes last, because without it an older version would be seen again.
 */
export async function removeObjects(
  { bucket }: Pick<CompanyBucket, 'bucket'>,
  objects: readonly GovernedObject[],
): Promise<RemovedObjects> {
  const stayed = new Map<string, string>()
  const remove = async (pick: (object: GovernedObject) => readonly ObjectVersion[]): Promise<void> => {
    const versions = objects.filter(({ key }) => !stayed.has(key)).flatMap(pick)
    for (const { key, failure } of await bucket.remove(versions)) if (failure !== null) stayed.set(key, failure)
  }
  await remove((object) => object.versions.filter((version) => !version.isMarker && version !== oldest(object)))
  await remove((object) => object.versions.filter((version) => version === oldest(object)))
  await remove((object) => object.versions.filter(({ isMarker }) => isMarker))
  return { gone: objects.map(({ key }) => key).filter((key) => !stayed.has(key)), stayed }
}

/** Why an object stays, in plain words. */
export function whyItStays(failure: Removal['failure']): string {
  if (failure === 'AccessDenied' || failure === '403' || failure === 'ObjectLocked' || failure === 'InvalidRequest') {
    return `The bucket refuses (${failure}): an object lock or its own legal hold keeps a version, or the account may not delete versions (s3:DeleteObjectVersion).`
  }
  return `The bucket refuses (${failure ?? 'no reason given'}).`
}
