import type { Db, Trx } from '../db/database.ts'
import type { WidgetFile } from './widget-files.ts'

/** Keeps files that are not kept yet; a name that is kept stays what it is. Belongs inside `inSystem`. */
export async function insertWidgetFiles(
  trx: Trx,
  files: ReadonlyMap<string, WidgetFile>,
  firstServedAt: number,
): Promise<void> {
  if (files.size === 0) return
  await trx
    .insertInto('widget_file')
    .values(
      [...files].map(([name, { body, type }]) => ({ name, type, body, first_served_at: new Date(firstServedAt) })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** A kept file by its whole name. Belongs inside `inSystem`. */
export async function findWidgetFile(trx: Db | Trx, name: string): Promise<WidgetFile | undefined> {
  const row = await trx.selectFrom('widget_file').select(['type', 'body']).where('name', '=', name).executeTakeFirst()
  return row === undefined ? undefined : { type: row.type, body: Buffer.from(row.body) }
}
