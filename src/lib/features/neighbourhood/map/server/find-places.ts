import { sql } from 'kysely';
import { type Need, NEEDS, type Point } from '#lib/features/resources/places/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Answer, Asked, Found, MapPoint } from '../domain/asked.ts';
import { type ReadNeed, readNeed } from '../domain/read-need.ts';
import { partTown, townNamed } from '../domain/read-town.ts';
import { tokensOf } from '../domain/tokens.ts';
import { minutesOnFoot } from '../domain/walk.ts';
import { BEST_FIRST, IS_ASKED_DAY, IS_OPEN, seenPlaces, type Sought } from './seen-places.ts';
import { type Known, knownWords, stampNow } from './vocabulary.ts';

/** Drawn on a map. */
const MOST_DRAWN = 25_000;

type Understood = Sought & { need: ReadNeed; town: string | null };

/**
 * The places that answer what is asked: the need is understood before the place, the best by their words, then the
 * nearest, the open ones, by name. Whoever acts finds what is shown, and nothing else.
 */
export async function findPlaces(db: Db, asked: Asked): Promise<Answer> {
	const sought = soughtIn(asked, await knownWords(db));
	const { need } = sought;
	const from = asked.after ?? 0;
	const rows = await askedRows(db, asked, sought);
	const total = rows[0]?.total ?? 0;
	return {
		town: sought.town,
		needs: need.needs.map((one) => one.need),
		isSure: need.isSure,
		calls: need.calls,
		found: rows.map((row) => foundOf(row, asked.from)),
		total,
		next: from + rows.length < total ? from + rows.length : null,
		points: (rows[0]?.points ?? []).map(([latitude, longitude]) => ({ latitude, longitude }))
	};
}

async function askedRows(db: Db, asked: Asked, sought: Sought): Promise<Row[]> {
	const { rows } = await sql<Row>`
		with ${seenPlaces(asked, sought)},
		ranked as materialized (
			select nth, latitude, longitude, (row_number() over (order by ${BEST_FIRST}))::integer as rank,
				(count(*) over ())::integer as total
			from seen),
		page as (select nth, rank, total from ranked where rank > (select after from asked)
			order by rank limit ${asked.most})
		select p.id, p.name, p.kind, p.needs, p.street, p.postcode, p.insee, p.town, p.latitude, p.longitude,
			p.landmark, p.phone, p.step_free as "stepFree", p.price_kind as "priceKind",
			p.price_said as "priceSaid", p.summary, p.hours_said as "hoursSaid", p.is_refuge as "isRefuge",
			p.source, p.verify_months as "verifyMonths",
			(p.verified_at at time zone 'Europe/Paris')::date::text as "verifiedOn",
			p.verified_way as "verifiedBy", ${SPANS} as spans,
			d.is_untold_holiday as "isUntoldHoliday", coalesce(${IS_OPEN}, false) as "isOpen", g.total,
			${asked.isDrawn ? POINTS : sql`null`} as points
		from page g join places p on p.nth = g.nth
			left join place_days d on d.place_id = p.id and ${IS_ASKED_DAY}
		order by g.rank
	`.execute(db);
	return rows;
}

/** The places of the page that nobody has asked anything of yet: they change when the directory does. */
let all: { stamp: string; points: MapPoint[] } | null = null;

/** The same answer, for a map: where each of them is, wherever that is known. */
export async function answerPoints(db: Db, asked: Asked): Promise<MapPoint[]> {
	const sought = soughtIn(asked, await knownWords(db));
	if (!isEverything(asked, sought)) return readPoints(db, asked, sought);
	const stamp = await stampNow(db);
	if (all?.stamp !== stamp) all = { stamp, points: await readPoints(db, asked, sought) };
	return all.points;
}

async function readPoints(db: Db, asked: Asked, sought: Sought): Promise<MapPoint[]> {
	const { rows } = await sql<MapPoint>`
		with ${seenPlaces(asked, sought)}
		select id, name, kind, latitude, longitude from seen where latitude is not null
		order by ${BEST_FIRST} limit ${sql.lit(MOST_DRAWN)}
	`.execute(db);
	return rows;
}

/** Nothing is asked that leaves any of them out. */
const isEverything = (
	{ typed, when, stepFree, isFree, language }: Asked,
	{ isAny, towns }: Sought
) => isAny && !typed && !towns && !when?.isMust && !stepFree && !isFree && !language;

type Row = Omit<Found, 'today' | 'minutes'> & {
	spans: { from: number; until: number }[] | null;
	isUntoldHoliday: boolean | null;
	total: number;
	points: [latitude: number, longitude: number][] | null;
};

function foundOf(row: Row, from: Point | null | undefined): Found {
	const { spans, isUntoldHoliday, total: _all, points: _where, ...place } = row;
	const { latitude, longitude } = place;
	return {
		...place,
		today: spans && { spans, isUntoldHoliday: isUntoldHoliday ?? false },
		minutes:
			from && latitude !== null && longitude !== null
				? minutesOnFoot(from, { latitude, longitude })
				: null
	};
}

const NO_NEED: ReadNeed = { needs: [], isSure: false, calls: [], told: new Set() };
const pressedNeed = (need: Need): ReadNeed => ({
	...NO_NEED,
	needs: [{ need, sureness: 1 }],
	isSure: true,
	calls: need.call ? [need] : []
});

/** What is looked for: a need that was pressed is sure; a commune that is typed leaves the words. */
function soughtIn(asked: Asked, known: Known): Understood {
	const named = asked.town ? townNamed(asked.town, known.towns) : null;
	const { words, town } = named
		? { words: asked.typed, town: named }
		: partTown(asked.typed, known.towns);
	const pressed = NEEDS.find(({ code }) => code === asked.need);
	const need = asked.isByName ? NO_NEED : pressed ? pressedNeed(pressed) : readNeed(words);
	return {
		need,
		isAny: need.needs.length === 0,
		tokens: tokensOf(words, need.isSure ? need : { ...need, needs: [] }, known),
		town: town?.name ?? null,
		towns: town ? town.ids : asked.town ? [] : null
	};
}

/** Where all of them are, the first row telling it for the others. */
const POINTS = sql`case when g.rank = (select after from asked) + 1 then (
	select jsonb_agg(jsonb_build_array(r.latitude, r.longitude) order by r.rank)
	from ranked r where r.latitude is not null) end`;

const SPANS = sql`case when d.place_id is not null then coalesce((
	select jsonb_agg(jsonb_build_object('from', lower(s), 'until', upper(s)) order by s)
	from unnest(d.spans) s), '[]') end`;
