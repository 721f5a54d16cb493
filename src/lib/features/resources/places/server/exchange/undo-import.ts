import { sql } from 'kysely';
import { type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { refuse, type Refusal } from '#lib/shared/refuse.ts';
import { factsOf, type PlaceColumns } from '../../domain/facts/place.ts';
import { changePlace } from '../write/change-place.ts';
import { removePlace } from '../write/remove-place.ts';
import { tellImport } from './tell-import.ts';

export type UndoneImport = {
	/** Places that say again what they said before, and those that are taken away. */
	undone: number;
	/** Places that somebody has changed since: they stay. */
	kept: { id: string; name: string }[];
};
export type UndoRefusal = Refusal<'not-yours' | 'unknown-import' | 'already-undone'>;

/** Takes back what an import wrote, where nobody has written since. The network decides it. */
export async function undoImport(db: Db, importId: string): Promise<UndoneImport | UndoRefusal> {
	if (!['coordination', 'operator'].includes(db.acting.role)) {
		return refuse('not-yours', 'La coordination du réseau défait un import. Demandez-le-lui.');
	}
	const known = await db
		.selectFrom('place_imports as i')
		.leftJoin('place_import_undos as u', 'u.import_id', 'i.id')
		.where('i.id', '=', importId)
		.select(['i.id', 'u.recorded_at as undone'])
		.executeTakeFirst();
	if (!known) return refuse('unknown-import', 'Cet import n’existe pas.');
	if (known.undone) return refuse('already-undone', 'Cet import est déjà défait.');
	const { rows } = await sql<{
		place_id: string;
		name: string;
		before: Partial<PlaceColumns>;
		is_new: boolean;
		is_last: boolean;
	}>`
		select c.place_id, p.name, c.before, c.before = '{}'::jsonb as is_new,
			p.merged_into is null and not exists (
				select from place_changes later where later.place_id = c.place_id and later.id > c.id
			) as is_last
		from place_changes c join places p on p.id = c.place_id
		where c.import_id = ${importId}::uuid
		order by c.id
	`.execute(db);
	const undone: UndoneImport = { undone: 0, kept: [] };
	for (const { place_id: id, name, before, is_new: isNew, is_last: isLast } of rows) {
		const done =
			isLast &&
			!(
				'refusal' in
				(isNew
					? await removePlace(db, id, 'Import défait')
					: await changePlace(db, id, factsOf(before), 'undo'))
			);
		if (done) undone.undone++;
		else undone.kept.push({ id, name });
	}
	await db
		.insertInto('place_import_undos')
		.values({ import_id: importId, ...recordedBy(db) })
		.execute();
	await tellImport(db, 'undo', importId);
	return undone;
}
