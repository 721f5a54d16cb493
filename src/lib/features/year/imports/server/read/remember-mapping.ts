import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import type { ColumnRole, ReadingContext } from '../../domain/register.ts';

export type Mapping = Record<number, ColumnRole>;

/** Remembers how a layout's columns are to be read: the next register of that shape needs no help. */
export async function rememberMapping(
	db: Db,
	fingerprint: string,
	columns: Record<number, string>
): Promise<void> {
	const stamp = recordedBy(db);
	await db
		.insertInto('import_layouts')
		.values({ centre_id: centreOf(db), fingerprint, columns: JSON.stringify(columns), ...stamp })
		.onConflict((conflict) =>
			conflict
				.columns(['centre_id', 'fingerprint'])
				.doUpdateSet({ columns: JSON.stringify(columns), ...stamp })
		)
		.execute();
}

/** Every layout the centre has corrected, by fingerprint. */
export async function readMappings(db: Db): Promise<ReadingContext['mappings']> {
	const rows = await db.selectFrom('import_layouts').select(['fingerprint', 'columns']).execute();
	return Object.fromEntries(rows.map((row) => [row.fingerprint, row.columns as Mapping]));
}
