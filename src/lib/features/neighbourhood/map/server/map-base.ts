import { type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { type Refusal, refuse } from '#lib/shared/refuse.ts';

/** The ground of the map: our own streets, or the national plan. */
export type MapBase = 'own' | 'ign';

/** What was chosen last; nobody has chosen: our own, which asks nothing of anybody. */
export async function readMapBase(db: Db): Promise<MapBase> {
	const last = await db
		.selectFrom('map_base_choices')
		.select('base')
		.orderBy('id', 'desc')
		.limit(1)
		.executeTakeFirst();
	return last?.base === 'ign' ? 'ign' : 'own';
}

/** From now on the maps of the network are drawn on this ground. */
export async function chooseMapBase(
	db: Db,
	base: string
): Promise<{ base: MapBase } | Refusal<'unknown-base'>> {
	if (base !== 'own' && base !== 'ign') {
		return refuse('unknown-base', 'Choisissez l’un des deux fonds.');
	}
	if ((await readMapBase(db)) === base) return { base };
	const { id } = await db
		.insertInto('map_base_choices')
		.values({ base, ...recordedBy(db) })
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'choose', kind: 'map-base', id, centreId: null });
	return { base };
}
