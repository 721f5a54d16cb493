import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { capital } from '#lib/shared/capital.ts';
import { missingFor } from '../../domain/facts/missing.ts';
import { columnNamed } from '../../domain/card/column-words.ts';
import { freshness } from '../../domain/facts/verify-age.ts';
import { dayOf, factsOfRow, placeRows, verifiedOf } from '../read/place-rows.ts';

export type ToSee = { id: string; name: string; town: string | null; why: string };
export type PageToSee<After> = { rows: ToSee[]; next: After | null };
/** What stood last on the page before, and since when it holds no more; null: nobody ever looked. */
export type AfterStale = { id: string; verifiedAt: string | null };
export type AfterIncomplete = { id: string; name: string };

const shownPlaces = (db: Db) =>
	placeRows(db).where('p.is_public', '=', true).where('p.merged_into', 'is', null);

/** What holds no more, a page at a time: first what nobody ever looked at, then the oldest. */
export async function listStale(
	db: Db,
	{ most, after }: { most: number; after?: AfterStale | undefined }
): Promise<PageToSee<AfterStale>> {
	const today = dayOf(db.acting.at);
	const rows = await shownPlaces(db)
		.where(isStale(db))
		.$if(after !== undefined, (query) => query.where(isOlderThan(after!)))
		.orderBy('p.verified_at', (order) => order.asc().nullsFirst())
		.orderBy('p.id')
		.limit(most + 1)
		.execute();
	return pageOf(rows, most, {
		tell: (row) => {
			const { name, town, verifyMonths, source } = factsOfRow(row);
			const { words } = freshness({ ...verifiedOf(row), verifyMonths, source }, today);
			return { id: row.id, name, town, why: capital(words) };
		},
		after: ({ id, verified_at }) => ({ id, verifiedAt: verified_at && verified_at.toString() })
	});
}

const isOlderThan = ({ id, verifiedAt }: AfterStale) =>
	verifiedAt === null
		? sql<boolean>`(p.verified_at is not null or p.id > ${id}::uuid)`
		: sql<boolean>`(p.verified_at, p.id) > (${verifiedAt}::timestamptz, ${id}::uuid)`;

/** What the national standard lacks, by name, a page at a time. */
export async function listIncomplete(
	db: Db,
	{ most, after }: { most: number; after?: AfterIncomplete | undefined }
): Promise<PageToSee<AfterIncomplete>> {
	const rows = await shownPlaces(db)
		.where(isIncomplete)
		.$if(after !== undefined, (query) =>
			query.where(sql<boolean>`(p.name, p.id) > (${after!.name}, ${after!.id}::uuid)`)
		)
		.orderBy('p.name')
		.orderBy('p.id')
		.limit(most + 1)
		.execute();
	return pageOf(rows, most, {
		tell: (row) => {
			const facts = factsOfRow(row);
			const missing = missingFor('standard', facts).map(columnNamed);
			return { id: row.id, name: facts.name, town: facts.town, why: missing.join(', ') };
		},
		after: ({ id, name }) => ({ id, name })
	});
}

/** One row more than the page was read: it says that another page follows. */
function pageOf<Row, After>(
	rows: readonly Row[],
	most: number,
	{ tell, after }: { tell: (row: Row) => ToSee; after: (last: Row) => After }
): PageToSee<After> {
	const page = rows.slice(0, most);
	const last = rows.length > most ? page.at(-1) : undefined;
	return { rows: page.map(tell), next: last === undefined ? null : after(last) };
}

/** Nobody has said that it is true for longer than it holds. */
export const isStale = (db: Db) => sql<boolean>`(p.verified_at is null
	or p.verified_at + make_interval(months => p.verify_months) < ${db.acting.at.toString()}::timestamptz)`;

/** What the national standard cannot do without; a refuge is never in it. */
export const isIncomplete = sql<boolean>`(not p.is_refuge
	and (p.pivot is null or p.street is null or p.postcode is null or p.town is null))`;
