import { type RawBuilder, sql } from 'kysely';
import { OVERSEAS_ZONES, PARIS } from '#lib/shared/zone-of-commune.ts';
import type { Asked } from '../domain/asked.ts';
import type { Tokens } from '../domain/tokens.ts';
import { momentAt, whenNamed } from '../domain/when.ts';

/** Looked at more closely: the best by their words; more when some of them will not do. */
const CANDIDATES = 400;
const CANDIDATES_SIFTED = 2000;
/** A place that says a third of what the best says has little to do with what was asked. */
const FAR = 0.35;
/** Nearly as good as one another: the nearer, or the open one, comes first. */
const BANDS = 3;

/** What is looked for by words, or any place when nothing was said; in these towns, by their words in the index. */
export type Sought = { tokens: Tokens; isAny: boolean; towns: number[] | null };

/**
 * The places that answer, in a table `seen`: what puts them in order, and no more of them; the best by their words,
 * that are all they must be.
 *
 * One text for all that may be asked, and each value read by a query of its own: the database plans it once
 * (prepare-reads.ts) and finds no reason to plan it again for other values. Planning took longer than searching.
 */
export function seenPlaces(asked: Asked, { tokens, isAny, towns }: Sought): RawBuilder<unknown> {
	const isSaid = tokens.words.length > 0 || tokens.unread.length > 0;
	return sql`asked as materialized (
			select a.zones, a.days, a.opens, a.latitude, a.longitude, a.must_open, a.rather_open, a.step_free, a.is_free,
				a.language, a.towns, a.after, a.most
			from jsonb_to_record(${JSON.stringify(toldOf(asked, towns))}::jsonb) as a(zones text[], days date[], opens int4range[],
				latitude float8, longitude float8, must_open boolean, rather_open boolean, step_free boolean,
				is_free boolean, language text, towns integer[], after integer, most integer)),
		${isSaid ? bestByWords(tokens) : anyPlace(isAny, towns !== null)},
		seen as materialized (
			select p.nth, p.id, p.name, p.kind, p.latitude, p.longitude, b.band, b.score,
				(p.latitude - a.latitude) ^ 2
					+ ((p.longitude - a.longitude) * cos(radians(a.latitude))) ^ 2 as far,
				d.is_open, a.rather_open and d.is_open as is_rather
			from best b join places p on p.nth = b.nth cross join asked a
				cross join lateral (select coalesce((
					select ${IS_OPEN} from place_days d
					where d.place_id = p.id and ${IS_ASKED_DAY}
						-- The nearest are in order already, unless their hours are asked for.
						and (a.latitude is null or a.must_open or a.rather_open)), false) as is_open offset 0) d
			where p.is_public and p.merged_into is null
				and (not a.step_free or p.step_free in ('yes', 'help'))
				and (not a.is_free or 'Gratuit' = any(p.price_kind))
				and (a.language is null or a.language = any(p.languages))
				and (not a.must_open or d.is_open))`;
}

/** The best first: by their words, then open if it had better be, the nearest, the open ones, by name. */
export const BEST_FIRST = sql`band desc, is_rather desc, far nulls last, is_open desc, score desc, name, id`;

/** Which of the clocks that are asked of is that of a day `d` of a place. */
const CLOCK = sql`array_position((select zones from asked), d.time_zone)`;

/** Whether a day `d` is the one that is asked of where its place is: found by the few days it may be. */
export const IS_ASKED_DAY = sql`d.day = any((select days from asked)::date[])
	and d.day = (select days from asked)[${CLOCK}]`;

/** Open when it is asked, or now: such a day. */
export const IS_OPEN = sql`d.spans && (select opens from asked)[${CLOCK}] and not d.is_untold_holiday`;

/** First the places of which nobody knows where they are. */
const ZONES = [null, PARIS, ...Object.values(OVERSEAS_ZONES)];

/** When it is asked, or now, by each clock that a place may have. */
function byTheirClocks({ now, when }: Asked) {
	const moments = ZONES.map((zone) => {
		const there = momentAt({ at: now.at, timeZone: zone ?? now.timeZone });
		return whenNamed(when?.name ?? 'maintenant', there);
	});
	return {
		zones: ZONES,
		days: moments.map(({ day }) => day),
		opens: moments.map(({ from, until }) => `[${from},${until})`)
	};
}

/** What is asked besides words, as the query reads it. */
function toldOf(asked: Asked, towns: number[] | null) {
	const { when, from } = asked;
	return {
		...{ ...byTheirClocks(asked), towns },
		...{ latitude: from?.latitude, longitude: from?.longitude },
		...{ must_open: when?.isMust ?? false, rather_open: when !== null && when !== undefined },
		...{ step_free: asked.stepFree ?? false, is_free: asked.isFree ?? false },
		...{ language: asked.language || null, after: asked.after ?? 0 },
		most: isSifted(asked) ? CANDIDATES_SIFTED : CANDIDATES
	};
}

const isSifted = ({ from, when, stepFree, isFree, language }: Asked) =>
	Boolean(from || when?.isMust || stepFree || isFree || language);

/** Those whose words say most of what is looked for, and how near each comes to the first. */
function bestByWords(tokens: Tokens): RawBuilder<unknown> {
	const { words, nths, weights, unread, firstNeed } = tokens;
	return sql`tok as materialized (
			select word, n, weight, count(*) over (partition by n) = 1 as is_alone from (
				select t.word, t.n, t.weight
				from unnest((select ${words}::integer[]), (select ${nths}::integer[]),
					(select ${weights}::float8[])) t(word, n, weight)
				union all
				select w.id, u.n, u.weight from unnest((select ${unread.map(({ word }) => word)}::text[]),
					(select ${unread.map(({ nth }) => nth)}::integer[]),
					(select ${unread.map(({ weight }) => weight)}::float8[])) u(word, n, weight)
				join place_words w on w.word = u.word) t),
		scored as materialized (
			select nth, sum(score) as score, bool_or(n >= ${firstNeed}) as answers
			from (
				select t.nth, k.n, t.weight * k.weight as score
				from tok k join place_postings t on t.word = k.word where k.is_alone
				union all
				select t.nth, k.n, max(t.weight * k.weight)
				from tok k join place_postings t on t.word = k.word where not k.is_alone group by t.nth, k.n) hit
			where ${IS_IN_TOWN} group by nth order by 2 desc, 1 limit (select most from asked)),
		best as materialized (
			select nth, score, ceil(score / max(score) over () * ${sql.lit(BANDS)})::integer as band
			from scored where answers or score >= ${sql.lit(FAR)} * (select max(score) from scored))`;
}

/** Nothing was asked but a place or an hour: all of them. A need that no place meets finds none. */
function anyPlace(isAny: boolean, isInTowns: boolean): RawBuilder<unknown> {
	const them = !isAny
		? sql`place_postings where false`
		: isInTowns
			? sql`place_postings where word = any((select towns from asked)::integer[])`
			: sql`places where is_public and merged_into is null`;
	return sql`best as materialized (select nth, 0::float8 as score, 0 as band from ${them})`;
}

const IS_IN_TOWN = sql`((select towns from asked) is null or nth in (
	select t.nth from place_postings t where t.word = any((select towns from asked)::integer[])))`;
