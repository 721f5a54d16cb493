import { sql } from 'kysely';
import { authorOf } from '#lib/features/house/staff/index.server.ts';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import { type CentrePage, EMPTY_PAGE } from '../domain/centre-page.ts';

/** A version of the page, as its team reads it. */
export type PageVersion = {
	id: string;
	at: Temporal.Instant;
	by: string | null;
	/** When residents began to read it, the last time; null: they never did. */
	publishedAt: Temporal.Instant | null;
};

/** Who reads what of the page of the acting centre. */
export type PageAtWork = {
	/** The last version; null: nobody wrote anything. */
	version: { id: string; content: CentrePage } | null;
	/** What residents read; null: nothing. */
	shownId: string | null;
	versions: PageVersion[];
};

/** The page of the acting centre: its last words, what residents read, its versions. */
export async function pageAtWork(db: Db): Promise<PageAtWork> {
	const { rows } = await sql<PageVersion>`
		select v.id, v.recorded_at as at, ${authorOf('v.recorded_by')} as by,
			(select max(p.recorded_at) from centre_page_publications p where p.version_id = v.id) as "publishedAt"
		from centre_page_versions v where v.centre_id = ${centreOf(db)} order by v.id desc limit 30`.execute(
		db
	);
	const last = rows[0] ? await readPageVersion(db, rows[0].id) : null;
	const shown = await db
		.selectFrom('centre_page_publications')
		.where('centre_id', '=', centreOf(db))
		.orderBy('id', 'desc')
		.limit(1)
		.select('version_id')
		.executeTakeFirst();
	return { version: last, shownId: shown?.version_id ?? null, versions: rows };
}

/** A version of the acting centre's page; null: there is none. */
export async function readPageVersion(
	db: Db,
	id: string
): Promise<{ id: string; content: CentrePage } | null> {
	const row = await db
		.selectFrom('centre_page_versions')
		.where('id', '=', id)
		.select(['id', 'content'])
		.executeTakeFirst();
	return row ? { id, content: pageIn(row.content) } : null;
}

/** A version as it was written; those of before there were photos name none. */
export const pageIn = (content: unknown): CentrePage => ({
	...EMPTY_PAGE,
	...(content as CentrePage)
});

/** What residents read of the centres that are named, by centre: those that published nothing have none. */
export async function publishedPages(
	db: Db,
	centreIds: readonly string[]
): Promise<Map<string, CentrePage>> {
	const { rows } = await sql<{ centreId: string; content: CentrePage }>`
		select v.centre_id as "centreId", v.content
		from unnest(${[...centreIds]}::uuid[]) asked (id)
		cross join lateral (select p.version_id from centre_page_publications p
			where p.centre_id = asked.id order by p.id desc limit 1) shown
		join centre_page_versions v on v.id = shown.version_id`.execute(db);
	return new Map(rows.map(({ centreId, content }) => [centreId, pageIn(content)]));
}

/** Days on which the visited centre is shut by its own choice, from a day on. */
export async function visitedClosures(
	db: Db,
	since: string
): Promise<{ firstDay: string; lastDay: string }[]> {
	const { rows } = await sql<{ firstDay: string; lastDay: string }>`
		select first_day as "firstDay", last_day as "lastDay"
		from visited_closures(${since}::date)`.execute(db);
	return rows;
}

/** A centre as whoever looks for one reads it in a list. */
export type PublicCentre = {
	id: string;
	slug: string;
	name: string;
	/** INSEE code of its commune. */
	commune: string | null;
	timeZone: string;
	phone: string | null;
	/** Of the page that residents read; blank where there is none. */
	city: string | null;
	postcode: string | null;
	position: CentrePage['position'];
	isFree: boolean;
};

/** Every centre, by name, with what it shows to whoever looks for the nearest one. */
export async function publicCentres(db: Db): Promise<PublicCentre[]> {
	const { rows } = await sql<PublicCentre>`
		select c.id, c.slug, c.name, c.commune_insee as commune, c.time_zone as "timeZone", f.phone,
			v.content ->> 'city' as city, v.content ->> 'postcode' as postcode, v.content -> 'position' as position,
			coalesce((v.content -> 'isFree')::boolean, false) as "isFree"
		from centres c
		left join public_phones() f on f.centre_id = c.id
		left join lateral (select p.version_id from centre_page_publications p
			where p.centre_id = c.id order by p.id desc limit 1) shown on true
		left join centre_page_versions v on v.id = shown.version_id
		order by c.name, c.id`.execute(db);
	return rows;
}
