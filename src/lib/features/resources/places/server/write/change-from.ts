import type { Db } from '#lib/platform/database/acting.ts';
import { refuse, type Refusal } from '#lib/shared/refuse.ts';
import { columnsTold } from '../../domain/card/history-words.ts';
import {
	changedColumns,
	type PlaceColumns,
	type PlaceFacts,
	columnsOf,
	factsOf
} from '../../domain/facts/place.ts';
import { type PlaceRefusal, readFacts } from '../../domain/facts/read-facts.ts';
import { columnLabel, columnValue } from '../../domain/card/column-words.ts';
import { readPlace } from '../read/read-place.ts';
import { type Changed, changePlace } from './change-place.ts';
import { unknownPlace } from './verify-place.ts';

/** A colleague wrote meanwhile: what, and up to which change that is now known. */
export type Meanwhile = Refusal<'changed-meanwhile'> & { seen: string };

type Read = {
	/** The last change of the card that was read. */
	from: string;
	/** The last one that was told since; empty: none was. */
	seen: string;
	/** What the form says, of the card as it was read; or why it cannot be. */
	said: (was: PlaceFacts) => Partial<PlaceFacts> | Refusal;
	/** By which a file will know it again, once it is a refuge. */
	key: Buffer;
};

/**
 * Corrects a card as somebody read it. When a colleague wrote meanwhile, she is told what, and nothing is written;
 * once she knows, only what she changed herself is: what the colleague wrote beside stays.
 */
export async function changePlaceFrom(
	db: Db,
	id: string,
	{ from, seen, said, key }: Read
): Promise<Changed | PlaceRefusal | Refusal | Meanwhile> {
	const locked = await db
		.selectFrom('places')
		.where('id', '=', id)
		.select('id')
		.forUpdate()
		.executeTakeFirst();
	const now = locked && (await readPlace(db, id));
	if (!now) return unknownPlace();
	const since = await changesSince(db, id, from);
	const last = since.at(-1);
	if (last && last.id !== seen) return refuseMeanwhile(since, last.id, now);
	const was = asItWas(now, since);
	const told = said(was);
	if ('refusal' in told) return told as Refusal;
	const read = readFacts({ ...was, ...told }, was);
	if ('refusal' in read) return read;
	const { after } = changedColumns(was, read);
	return changePlace(db, id, factsOf(after), 'team', key);
}

type Since = Awaited<ReturnType<typeof changesSince>>;

async function changesSince(db: Db, id: string, from: string) {
	return db
		.selectFrom('place_changes as c')
		.leftJoin('staff_members as s', 's.id', 'c.recorded_by')
		.where('c.place_id', '=', id)
		.where('c.id', '>', from)
		.select(['c.id', 'c.before', 'c.after', 's.display_name as by'])
		.orderBy('c.id')
		.execute();
}

/** The card before those changes, the latest undone first. */
function asItWas(now: PlaceFacts, since: Since): PlaceFacts {
	const before = Object.assign({}, ...since.map((change) => change.before).toReversed());
	return { ...now, ...factsOf(before as Partial<PlaceColumns>) };
}

function refuseMeanwhile(since: Since, seen: string, now: PlaceFacts): Meanwhile {
	const current = columnsOf(now) as Record<string, unknown>;
	const columns = columnsTold(Object.assign({}, ...since.map(({ after }) => after)));
	const what = columns.map(
		(column) => `${columnLabel(column)} (${columnValue(column, current[column])})`
	);
	const who = [...new Set(since.map(({ by }) => by ?? 'Une autre équipe du réseau'))].join(', ');
	return refuse(
		'changed-meanwhile',
		`${who} a changé cette fiche entre-temps\u00a0: ${what.join('\u00a0; ')}. Ce que vous avez écrit est gardé\u00a0: relisez, puis enregistrez de nouveau.`,
		{ seen }
	);
}
