import communes from '#content/communes.json' with { type: 'json' };
import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { streamRows } from '#lib/platform/database/stream-rows.ts';
import type { Accompaniment } from '../../domain/coop/coop-activity.ts';

/** What one page of « à recopier » shows: as many as somebody copies before her coffee. */
const PAGE = 20;

/**
 * Every accompaniment of a year: the answers given with the person, and the drop-in visits that ended. `key` is ours; nobody's name is in it nor beside it.
 */
function accompanimentsOf(year: number, timeZone: string): RawBuilder<unknown> {
	const ofYear = (day: string) =>
		sql`${sql.ref(day)} >= make_date(${year}, 1, 1) and ${sql.ref(day)} < make_date(${year + 1}, 1, 1)`;
	return sql`
		select a.id as key, r.day, (a.recorded_at at time zone ${timeZone})::date as recorded_on, r.family,
			r.channel, a.minutes, null::text as device, a.autonomy, r.id as request_id, r.person_id
		from requests r
		join request_answers a on a.request_id = r.id
		where ${ofYear('r.day')} and a.kind in ('guided', 'guide-shown')
			and not exists (select from request_answer_undos u where u.answer_id = a.id)
		union all
		select v.id, s.day, (l.recorded_at at time zone ${timeZone})::date, r.family,
			'comes', l.minutes, v.device, null, v.request_id, v.person_id
		from drop_in_slots s
		join drop_in_visits v on v.slot_id = s.id
		join drop_in_leavings l on l.visit_id = v.id
		left join requests r on r.id = v.request_id
		where ${ofYear('s.day')} and not exists (select from drop_in_visit_undos u where u.visit_id = v.id)`;
}

/** With what is known of the person, and where she was sent. */
function told(listed: RawBuilder<unknown>): RawBuilder<Accompaniment> {
	return sql<Accompaniment>`
		select x.key, x.day, x.recorded_on as "recordedOn", x.family, x.channel, x.minutes, x.device, x.autonomy,
			(select coalesce(kept.kind, pl.kind) from request_answers o
				join referrals f on f.id = o.referral_id
				join partners pa on pa.id = f.partner_id
				join places pl on pl.id = pa.place_id
				left join places kept on kept.id = pl.merged_into
				where o.request_id = x.request_id
					and not exists (select from request_answer_undos u where u.answer_id = o.id)
				order by o.recorded_at limit 1) as "sentTo",
			p.id is not null as "isKnown",
			coalesce(exists (select from requests b where b.person_id = x.person_id and b.day < x.day), false) as "cameBefore",
			p.commune_insee as commune, p.sex, p.birth_year as "birthYear", p.age_band as "ageBand",
			p.social_status as "socialStatus"
		from (${listed}) x
		left join people p on p.id = x.person_id
		order by x.day, x.key`;
}

/** All of them, as a cursor gives them. */
export async function* readAccompaniments(
	db: Db,
	year: number,
	timeZone: string
): AsyncGenerator<Accompaniment> {
	for await (const row of streamRows(db, told(accompanimentsOf(year, timeZone)))) yield named(row);
}

/** A page of them, after the day and the key of the last one shown. */
export async function listAccompaniments(
	db: Db,
	{ year, timeZone, after }: { year: number; timeZone: string; after: [string, string] | null }
): Promise<{ rows: Accompaniment[]; hasMore: boolean }> {
	const later = after ? sql`where (l.day, l.key) > (${after[0]}::date, ${after[1]}::uuid)` : sql``;
	const page = sql`select * from (${accompanimentsOf(year, timeZone)}) l ${later}
		order by l.day, l.key limit ${PAGE + 1}`;
	const { rows } = await told(page).execute(db);
	return { rows: rows.slice(0, PAGE).map(named), hasMore: rows.length > PAGE };
}

function named(row: Accompaniment): Accompaniment {
	const { commune } = row;
	return { ...row, commune: commune && ((communes as Record<string, string>)[commune] ?? commune) };
}
