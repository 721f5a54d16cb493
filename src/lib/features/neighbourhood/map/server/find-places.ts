import { type RawBuilder, sql } from 'kysely';
import { type Need, NEEDS, type Point } from '#lib/features/resources/places/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Answer, Asked, Found, MapPoint } from '../domain/asked.ts';
import { type ReadNeed, readNeed } from '../domain/read-need.ts';
import { partTown, townNamed } from '../domain/read-town.ts';
import { type Tokens, tokensOf } from '../domain/tokens.ts';
import { minutesOnFoot } from '../domain/walk.ts';
import { type Known, knownWords } from './vocabulary.ts';

/** Looked at more closely: the best by their words; more when some of them will not do. */
const CANDIDATES = 400;
const CANDIDATES_SIFTED = 2000;
/** A place that says a third of what the best says has little to do with what was asked. */
const FAR = 0.35;
/** Nearly as good as one another: the nearer, or the open one, comes first. */
const BANDS = 3;
/** Drawn on a map. */
const MOST_DRAWN = 25_000;

type Sought = { need: ReadNeed; tokens: Tokens; town: string | null; towns: number[] | null };

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
		next: from + rows.length < total ? from + rows.length : null
	};
}

async function askedRows(db: Db, asked: Asked, sought: Sought): Promise<Row[]> {
	const { rows } = await sql<Row>`
		${candidates(asked, sought)}
		select p.id, p.name, p.kind, p.needs, p.street, p.postcode, p.town, p.latitude,
			p.longitude, p.landmark, p.phone, p.step_free as "stepFree", p.price_kind as "priceKind",
			p.price_said as "priceSaid", p.summary, p.hours_said as "hoursSaid", p.is_refuge as "isRefuge",
			p.source, p.verify_months as "verifyMonths",
			(p.verified_at at time zone 'Europe/Paris')::date::text as "verifiedOn",
			p.verified_way as "verifiedBy", ${spansOf} as spans,
			d.is_untold_holiday as "isUntoldHoliday", ${isOpen(asked)} as "isOpen",
			(count(*) over ())::integer as total
		from best b join places p on p.nth = b.nth
			left join place_days d on d.place_id = p.id and d.day = ${(asked.when ?? asked.now).day}::date
		where ${allOf(asked)}
		order by b.band desc, ${asked.when ? sql`${isOpen(asked)} desc,` : sql``} ${farness(asked.from)},
			${isOpen(asked)} desc, b.score desc, p.name, p.id
		limit ${asked.most} offset ${asked.after ?? 0}
	`.execute(db);
	return rows;
}

/** The same answer, for a map: where each of them is, wherever that is known. */
export async function answerPoints(db: Db, asked: Asked): Promise<MapPoint[]> {
	const sought = soughtIn(asked, await knownWords(db));
	const { rows } = await sql<MapPoint>`
		${candidates(asked, sought)}
		select p.id, p.name, p.kind, p.latitude, p.longitude
		from best b join places p on p.nth = b.nth
			left join place_days d on d.place_id = p.id and d.day = ${(asked.when ?? asked.now).day}::date
		where ${allOf(asked)} and p.latitude is not null
		order by b.band desc, ${farness(asked.from)}, b.score desc, p.name, p.id
		limit ${MOST_DRAWN}
	`.execute(db);
	return rows;
}

type Row = Omit<Found, 'today' | 'minutes'> & {
	spans: { from: number; until: number }[] | null;
	isUntoldHoliday: boolean | null;
	total: number;
};

function foundOf(row: Row, from: Point | null | undefined): Found {
	const { spans, isUntoldHoliday, total: _all, ...place } = row;
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
function soughtIn(asked: Asked, known: Known): Sought {
	const named = asked.town ? townNamed(asked.town, known.towns) : null;
	const { words, town } = named
		? { words: asked.typed, town: named }
		: partTown(asked.typed, known.towns);
	const pressed = NEEDS.find(({ code }) => code === asked.need);
	const need = asked.isByName ? NO_NEED : pressed ? pressedNeed(pressed) : readNeed(words);
	return {
		need,
		tokens: tokensOf(words, need.isSure ? need : { ...need, needs: [] }, known),
		town: town?.name ?? null,
		towns: town ? town.ids : asked.town ? [] : null
	};
}

/** The best places by what they say, each with its score and how near it comes to the first. */
function candidates(asked: Asked, { need, tokens, towns }: Sought): RawBuilder<unknown> {
	const inTown = towns
		? sql`nth in (select t.nth from place_postings t where t.word = any(${towns}::integer[]))`
		: sql`true`;
	if (tokens.words.length === 0 && tokens.unread.length === 0) {
		// Nothing was asked but a place or an hour: all of them. A need that no place meets finds none.
		const isAny = need.needs.length === 0;
		return sql`with best as materialized (
			select nth, 0::float8 as score, 0 as band from places
			where ${isAny} and is_public and merged_into is null and ${inTown})`;
	}
	const isSifted = Boolean(asked.from || asked.when?.isMust || asked.stepFree || asked.isFree);
	const most = isSifted || asked.language ? CANDIDATES_SIFTED : CANDIDATES;
	return sql`with tok as (
			select * from unnest(${tokens.words}::integer[], ${tokens.nths}::integer[],
				${tokens.weights}::float8[]) t(word, n, weight)
			union all
			select w.id, u.n, 1 from unnest(${tokens.unread.map(({ word }) => word)}::text[],
				${tokens.unread.map(({ nth }) => nth)}::integer[]) u(word, n)
			join place_words w on w.word = u.word),
		hit as materialized (
			select t.nth, tok.n, max(t.weight * tok.weight) as score
			from tok join place_postings t on t.word = tok.word group by t.nth, tok.n),
		scored as materialized (
			select nth, sum(score) as score, bool_or(n >= ${tokens.firstNeed}) as answers
			from hit where ${inTown} group by nth order by 2 desc, 1 limit ${most}),
		best as materialized (
			select nth, score, ceil(score / max(score) over () * ${BANDS})::integer as band
			from scored where answers or score >= ${FAR} * (select max(score) from scored))`;
}

/** What each of them must be. */
function allOf(asked: Asked): RawBuilder<boolean> {
	const { when, stepFree, isFree, language } = asked;
	const musts = [sql`p.is_public and p.merged_into is null`];
	if (stepFree) musts.push(sql`p.step_free in ('yes', 'help')`);
	if (isFree) musts.push(sql`'Gratuit' = any(p.price_kind)`);
	if (language) musts.push(sql`${language} = any(p.languages)`);
	if (when?.isMust) musts.push(isOpen(asked));
	return sql<boolean>`${sql.join(musts, sql` and `)}`;
}

/** Open when it is asked, or now. */
function isOpen({ when, now }: Asked): RawBuilder<boolean> {
	const { from, until } = when ?? { from: now.minute, until: now.minute + 1 };
	return sql<boolean>`coalesce(
		d.spans && int4range(${from}::integer, ${until}::integer) and not d.is_untold_holiday, false)`;
}

/** Near enough to a distance to put the nearest first. */
const farness = (from: Point | null | undefined) =>
	from
		? sql`(p.latitude - ${from.latitude}::float8) ^ 2
			+ ((p.longitude - ${from.longitude}::float8) * cos(radians(${from.latitude}::float8))) ^ 2 nulls last`
		: sql`null::integer`;

const spansOf = sql`case when d.place_id is not null then coalesce((
	select jsonb_agg(jsonb_build_object('from', lower(s), 'until', upper(s)) order by s)
	from unnest(d.spans) s), '[]') end`;
