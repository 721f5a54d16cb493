import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';

/** Where some names stand in the centre's directory: proposed there, or set aside; absent: neither. */
export async function standingInDirectory(
	db: Db,
	names: readonly string[]
): Promise<Map<string, 'proposed' | 'set-aside'>> {
	if (names.length === 0) return new Map();
	const rows = await db
		.selectFrom('partners as p')
		.leftJoin('partner_removals as r', 'r.partner_id', 'p.id')
		.where('p.name', 'in', names)
		.select(['p.name', 'r.partner_id as removed'])
		.execute();
	return new Map(rows.map(({ name, removed }) => [name, removed ? 'set-aside' : 'proposed']));
}

/**
 * The partner that a neighbour centre is, by its name; written the first time somebody is sent there,
 * entitled as the network says, and not verified: nobody checked its hours yet.
 */
export async function keepNeighbour(db: Db, name: string): Promise<string> {
	const centre_id = centreOf(db);
	const added = await db
		.insertInto('partners')
		.values({
			centre_id,
			name,
			kind: 'CS',
			families: [],
			entitled_by: 'centre',
			...recordedBy(db)
		})
		.onConflict((conflict) => conflict.columns(['centre_id', 'name']).doNothing())
		.returning('id')
		.executeTakeFirst();
	if (added) {
		await writeJournal(db, { action: 'add', kind: 'partner', id: added.id });
		return added.id;
	}
	const known = await db
		.selectFrom('partners')
		.where('name', '=', name)
		.select('id')
		.executeTakeFirstOrThrow();
	return known.id;
}
