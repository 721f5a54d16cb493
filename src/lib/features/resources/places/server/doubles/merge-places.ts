import { sql } from 'kysely';
import { type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { refuse, type Refusal } from '#lib/shared/refuse.ts';
import { type MergeLine, mergeLines, takenFacts } from '../../domain/alike/merged-facts.ts';
import {
	changedColumns,
	columnsOf,
	factsOf,
	type Place,
	type PlaceColumns
} from '../../domain/facts/place.ts';
import { indexPlaces } from '../index/index-places.ts';
import { readPlace } from '../read/read-place.ts';
import { refuseToOthers as toOthers } from '../read/who-arbitrates.ts';
import { changePlace } from '../write/change-place.ts';
import { tellJournal } from '../write/note-change.ts';

export type MergeRefusal = Refusal<
	| 'not-yours'
	| 'unknown-place'
	| 'merged-place'
	| 'refuge'
	| 'same-place'
	| 'changed-since'
	| 'told-apart'
>;
export type MergePreview = { kept: Place; gone: Place; lines: MergeLine[] };

const refuseToOthers = (db: Db) => toOthers(db, 'décide des doublons');

/** What two places say otherwise, before anybody decides; one of them is a refuge: nothing is shown. */
export async function previewMerge(
	db: Db,
	keptId: string,
	goneId: string
): Promise<MergePreview | MergeRefusal> {
	if (keptId === goneId) return refuse('same-place', 'C’est deux fois le même lieu.');
	const [kept, gone] = [await readPlace(db, keptId), await readPlace(db, goneId)];
	if (!kept || !gone) return refuse('unknown-place', 'Ce lieu n’est plus au répertoire.');
	if (kept.mergedInto || gone.mergedInto) {
		return refuse('merged-place', 'L’un de ces lieux est déjà réuni avec un autre.');
	}
	if (kept.isRefuge || gone.isRefuge) {
		return refuse('refuge', 'Un lieu de refuge ne se réunit avec aucun autre.');
	}
	return { kept, gone, lines: mergeLines(kept, gone) };
}

/**
 * One place in two rows becomes one: the kept one takes the columns that are asked of the other, which is shown no
 * more, and stays there for whoever undoes it.
 */
export async function mergePlaces(
	db: Db,
	{ keptId, goneId, take }: { keptId: string; goneId: string; take: readonly string[] },
	key: Buffer
): Promise<{ mergeId: string; keptId: string } | MergeRefusal> {
	const notHers = await refuseToOthers(db);
	if (notHers) return notHers;
	await lockPlaces(db, [keptId, goneId]);
	const preview = await previewMerge(db, keptId, goneId);
	if ('refusal' in preview) return preview;
	const { kept, gone } = preview;
	const offered = new Set(preview.lines.map(({ column }) => column));
	const taken = takenFacts(
		kept,
		gone,
		take.filter((column) => offered.has(column))
	);
	const { changed, before, after } = changedColumns(kept, { ...kept, ...taken });
	if (changed.length > 0) {
		const facts = { ...taken, updatedOn: kept.updatedOn };
		const done = await changePlace(db, keptId, facts, 'merge', key);
		if ('refusal' in done) return refuse('changed-since', done.message);
	}
	const merge = await db
		.insertInto('place_merges')
		.values({
			...{ kept_id: keptId, gone_id: goneId },
			...{ taken: JSON.stringify(after), kept_before: JSON.stringify(before) },
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await indexPlaces(db, [keptId, goneId]);
	await tellJournal(db, 'merge', keptId);
	return { mergeId: merge.id, keptId };
}

/** They were two after all: each says again what it said, but for what somebody has written since. */
export async function undoMerge(
	db: Db,
	mergeId: string,
	key: Buffer
): Promise<{ keptId: string; goneId: string } | MergeRefusal> {
	const notHers = await refuseToOthers(db);
	if (notHers) return notHers;
	const merge = await db
		.selectFrom('place_merges as m')
		.leftJoin('place_merge_undos as u', 'u.merge_id', 'm.id')
		.where('m.id', '=', mergeId)
		.where('u.merge_id', 'is', null)
		.select(['m.kept_id', 'm.gone_id', 'm.taken', 'm.kept_before'])
		.executeTakeFirst();
	if (!merge) return refuse('unknown-place', 'Cette réunion est déjà défaite.');
	const { kept_id: keptId, gone_id: goneId } = merge;
	await lockPlaces(db, [keptId, goneId]);
	await db
		.insertInto('place_merge_undos')
		.values({ merge_id: mergeId, ...recordedBy(db) })
		.execute();
	const kept = await readPlace(db, keptId);
	if (kept && !kept.mergedInto) {
		const back = untouched(kept, merge.taken as Row, merge.kept_before as Row);
		if (Object.keys(back).length > 0) {
			const done = await changePlace(
				db,
				keptId,
				{ ...factsOf(back as Partial<PlaceColumns>), updatedOn: kept.updatedOn },
				'undo',
				key
			);
			if ('refusal' in done) return refuse('changed-since', done.message);
		}
	}
	await indexPlaces(db, [keptId, goneId]);
	await tellJournal(db, 'undo-merge', keptId);
	return { keptId, goneId };
}

type Row = Record<string, unknown>;

/** What was taken and still stands goes back; what was corrected since stays. */
function untouched(kept: Place, taken: Row, before: Row): Row {
	const now = columnsOf(kept) as Row;
	return Object.fromEntries(
		Object.entries(before).filter(
			([column]) => JSON.stringify(now[column]) === JSON.stringify(taken[column])
		)
	);
}

/** In one order, so that two who decide at once wait for each other, and neither for ever. */
async function lockPlaces(db: Db, ids: readonly string[]): Promise<void> {
	await sql`select from places where id = any(${[...ids].sort()}::uuid[]) order by id for update`.execute(
		db
	);
}

/** « Ce sont deux lieux »: they are not proposed again. */
export async function tellPlacesApart(
	db: Db,
	oneId: string,
	otherId: string
): Promise<{ oneId: string; otherId: string } | MergeRefusal> {
	const notHers = await refuseToOthers(db);
	if (notHers) return notHers;
	const preview = await previewMerge(db, oneId, otherId);
	if ('refusal' in preview) return preview;
	await db
		.insertInto('place_doubles_apart')
		.values({ one_id: oneId, other_id: otherId, ...recordedBy(db) })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	await tellJournal(db, 'tell-apart', oneId);
	return { oneId, otherId };
}

export type MergeDone = {
	id: string;
	keptId: string;
	kept: string;
	gone: string;
	on: Temporal.Instant;
};

/** The last places that were made one, and may be parted again. */
export async function listMerges(db: Db, most: number): Promise<MergeDone[]> {
	const rows = await db
		.selectFrom('place_merges as m')
		.innerJoin('places as k', 'k.id', 'm.kept_id')
		.innerJoin('places as g', 'g.id', 'm.gone_id')
		.leftJoin('place_merge_undos as u', 'u.merge_id', 'm.id')
		.where('u.merge_id', 'is', null)
		.select(['m.id', 'm.kept_id', 'k.name as kept', 'g.name as gone', 'm.recorded_at'])
		.orderBy('m.id', 'desc')
		.limit(most)
		.execute();
	return rows.map(({ id, kept_id, kept, gone, recorded_at }) => ({
		...{ id, keptId: kept_id, kept, gone, on: recorded_at }
	}));
}
