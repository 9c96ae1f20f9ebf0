import { CLOUDCONTACTPRO_KITS } from './kits/_cloudcontactpro.ts'
import { CLOUDVNO_KITS, CLOUDVNO_PROCESSOR_KITS } from './kits/_cloudvno.ts'
import type { Kit } from './kits/_kit.ts'
import { SIVO_KITS } from './kits/_sivo.ts'
import { VOIPAT_KITS } from './kits/_voipat.ts'

export type { Kit }

export const KITS: readonly Kit[] = [
  ...CLOUDVNO_PROCESSOR_KITS,
  ...CLOUDVNO_KITS,
  ...CLOUDCONTACTPRO_KITS,
  ...SIVO_KITS,
  ...VOIPAT_KITS,
]

/** Those that end with the row gone. A block keeps what is there, so that a hold does not stop it. */
export const DELETING_KITS: readonly Kit[] = KITS.filter(({ action }) => action === 'delete')

/** All kits of a policy at once, for a whole night of it. */
export const NIGHTS = [...new Set(KITS.map(({ policy }) => policy))].map((policy) => {
  const kits = KITS.filter((kit) => kit.policy === policy)
  const ids = [...new Set(kits.flatMap((kit) => kit.ids.split(' ')))].filter((id) => id !== 'RET').join(' ')
  return { policy, kits, ids }
})
