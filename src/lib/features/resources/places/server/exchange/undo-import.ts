import { sql } from 'kysely';
import { type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { refuse, type Refusal } from '#lib/shared/refuse.ts';
import { changedColumns, factsOf, type PlaceColumns } from '../../domain/facts/place.ts';
import { readFacts } from '../../domain/facts/read-facts.ts';
import { dayOf, factsOfRow, placeRows } from '../read/place-rows.ts';
import { refuseToOthers } from '../read/who-arbitrates.ts';
import { tellImport } from './tell-import.ts';
import { byHundreds, decidesDays, findAgain, noteChanges, updatePlaces } from './write-many.ts';

export type UndoneImport = {
	/** Places that say again what they said before, and those that are taken away. */
	undone: number;
	/** Places that somebody has corrected or verified since: they stay. */
	kept: { id: string; name: string }[];
};
export type UndoRefusal = Refusal<'not-yours' | 'unknown-import' | 'already-undone'>;

/** Takes back what an import wrote, where nobody has said anything since. The network decides it. */
export async function undoImport(
	db: Db,
	importId: string,
	key: Buffer
): Promise<UndoneImport | UndoRefusal> {
	const notHers = await refuseToOthers(db, 'défait un import');
	if (notHers) return notHers;
	const known = await db
		.selectFrom('place_imports as i')
		.leftJoin('place_import_undos as u', 'u.import_id', 'i.id')
		.where('i.id', '=', importId)
		.select(['i.id', 'u.recorded_at as undone'])
		.executeTakeFirst();
	if (!known) return refuse('unknown-import', 'Cet import n’existe pas.');
	if (known.undone) return refuse('already-undone', 'Cet import est déjà défait.');
	const wrote = (await readWrites(db, importId)).map(backOf);
	const kept = wrote.flatMap(({ id, name, back }) => (back === null ? { id, name } : []));
	await remove(
		db,
		importId,
		wrote.flatMap(({ id, back }) => (back === 'away' ? id : []))
	);
	await say(
		db,
		key,
		wrote.flatMap(({ id, back }) => (back === null || back === 'away' ? [] : { id, ...back }))
	);
	await db
		.insertInto('place_import_undos')
		.values({ import_id: importId, ...recordedBy(db) })
		.execute();
	await tellImport(db, 'undo', importId);
	return { undone: wrote.length - kept.length, kept };
}

type Write = Awaited<ReturnType<typeof readWrites>>[number];

/** Each place that the import wrote, with what it said before, and whether that was the last word. */
function readWrites(db: Db, importId: string) {
	return placeRows(db)
		.innerJoin('place_changes as c', 'c.place_id', 'p.id')
		.innerJoin('place_imports as i', 'i.id', 'c.import_id')
		.where('i.id', '=', importId)
		.select('c.before')
		.select(sql<boolean>`not c.before ? 'updated_on' and c.after ? 'updated_on'`.as('is_new'))
		.select(
			sql<boolean>`p.merged_into is null
				and not exists (select from places gone where gone.merged_into = p.id)
				and not exists (select from place_changes l where l.place_id = p.id and l.id > c.id)
				and not exists (select from place_verifications v where v.place_id = p.id
					and v.way <> 'import' and v.id > i.id)`.as('is_last')
		)
		.orderBy('c.id')
		.execute();
}

/** What a place says again; « away »: the import had added it; null: somebody has spoken since. */
function backOf(row: Write) {
	const was = factsOfRow(row);
	const named = { id: row.id, name: was.name };
	if (!row.is_last) return { ...named, back: null };
	if (row.is_new) return { ...named, back: 'away' as const };
	const before = factsOf(row.before as Partial<PlaceColumns>);
	const told = {
		...{ ...was, ...before, updatedOn: before.updatedOn ?? was.updatedOn },
		// What a file told to be a refuge stays one: where it was is forgotten.
		isRefuge: was.isRefuge
	};
	const facts = readFacts(told, told);
	if ('refusal' in facts) return { ...named, back: null };
	return { ...named, back: { facts, ...changedColumns(was, facts) } };
}

async function remove(db: Db, importId: string, away: readonly string[]): Promise<void> {
	const { recorded_at, recorded_by } = recordedBy(db);
	for (const some of byHundreds(away)) {
		await sql`
			insert into place_removals (place_id, reason, undone_import_id, recorded_at, recorded_by)
			select unnest(${some}::uuid[]), 'Import défait', ${importId}::uuid, ${recorded_at}::timestamptz,
				${recorded_by}::uuid
			on conflict do nothing
		`.execute(db);
	}
}

type Said = { id: string } & Exclude<ReturnType<typeof backOf>['back'], 'away' | null>;

async function say(db: Db, key: Buffer, again: readonly Said[]): Promise<void> {
	await updatePlaces(db, key, again);
	await noteChanges(
		db,
		{ way: 'undo', importId: null },
		again.map(({ id, before, after }) => ({ place_id: id, before, after }))
	);
	await findAgain(
		db,
		again.map(({ id }) => id),
		{
			today: dayOf(db.acting.at),
			ofDays: again.filter(({ after }) => decidesDays(after)).map(({ id }) => id)
		}
	);
}
