import { sql } from 'kysely';
import { type Door, DOORS } from '#lib/features/neighbourhood/contributions/index.ts';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import { NETWORK_SMALL_CELL } from '../../domain/count/small-cells.ts';
import { toldCells } from '../../domain/count/told-cells.ts';
import type { VoiceYear } from '../../domain/count/voice-year.ts';

/** What residents said to the acting centre in a year, and what became of it; null: nobody spoke, nothing was asked. */
export async function readVoiceYear(db: Db, year: number): Promise<VoiceYear | null> {
	const centre = centreOf(db);
	const counts = await readCounts(db, centre, year);
	const themes = await readThemes(db, centre, year);
	if (counts.said === 0 && themes.length === 0) return null;
	const [web, kiosk, paper] = toldCells([counts.web, counts.kiosk, counts.paper]);
	return {
		said: told(counts.said),
		published: counts.published,
		channels: { web: web!, kiosk: kiosk!, paper: paper! },
		doors: DOORS.flatMap((door) => {
			const published = counts.doors[door] ?? 0;
			return published > 0 ? [{ door, published }] : [];
		}),
		...{ sent: counts.sent, mended: counts.mended, notDone: counts.notDone },
		medianDays: counts.medianDays,
		reports: told(counts.reports),
		appeals: told(counts.appeals),
		themes
	};
}

/** A report leaves the centre: what a few people did is not in it. */
const told = (count: number) => (count > 0 && count < NETWORK_SMALL_CELL ? null : count);

const inYear = (moment: string, year: number) =>
	sql<boolean>`extract(year from ${sql.ref(moment)} at time zone e.time_zone) = ${year}`;

type Counts = {
	said: number;
	published: number;
	web: number;
	kiosk: number;
	paper: number;
	doors: Partial<Record<Door, number>>;
	sent: number;
	mended: number;
	notDone: number;
	medianDays: number | null;
	reports: number;
	appeals: number;
};

async function readCounts(db: Db, centre: string, year: number): Promise<Counts> {
	const { rows } = await sql<Counts>`
		with own as (select c.id, c.time_zone from centres c where c.id = ${centre}::uuid),
		said as materialized (
			select c.id, c.door, c.channel, s.contribution_id is not null as is_shown, s.town_state as state,
				case when s.contribution_id is not null and c.door = 'problem' then (
					select min(l.recorded_at) from town_links l where l.contribution_id = c.id
						and (l.revoked_at is null or exists (select from town_answers a where a.link_id = l.id))) end as sent_at
			from own e join contributions c on c.centre_id = e.id
			left join shown_contributions s on s.contribution_id = c.id
			where ${inYear('c.recorded_at', year)}
				and not exists (select from contribution_holds h
					where h.contribution_id = c.id and h.released_at is null)
		), over as (
			select d.id, d.sent_at, (select min(a.recorded_at) from town_answers a
				where a.contribution_id = d.id and a.state = d.state) as over_at
			from said d where d.state in ('mended', 'not-done')
		)
		select count(*)::integer as said, count(*) filter (where d.is_shown)::integer as published,
			count(*) filter (where d.channel = 'web')::integer as web,
			count(*) filter (where d.channel = 'kiosk')::integer as kiosk,
			count(*) filter (where d.channel = 'paper')::integer as paper,
			(select coalesce(jsonb_object_agg(x.door, x.n), '{}') from (
				select y.door, count(*)::integer as n from said y where y.is_shown group by y.door) x) as doors,
			count(*) filter (where d.sent_at is not null)::integer as sent,
			count(*) filter (where d.state = 'mended')::integer as mended,
			count(*) filter (where d.state = 'not-done')::integer as "notDone",
			(select percentile_cont(0.5) within group (order by extract(epoch from o.over_at - o.sent_at) / 86400)
				from over o) as "medianDays",
			(select count(*)::integer from own e join contribution_reports r on r.centre_id = e.id
				where ${inYear('r.recorded_at', year)}) as reports,
			(select count(*)::integer from own e join contribution_appeals a on a.centre_id = e.id
				where ${inYear('a.recorded_at', year)}) as appeals
		from said d`.execute(db);
	return rows[0]!;
}

async function readThemes(db: Db, centre: string, year: number): Promise<VoiceYear['themes']> {
	const { rows } = await sql<VoiceYear['themes'][number]>`
		select t.title, (select count(*) from shown_contributions s where s.theme_id = t.id)::integer as published,
			exists (select from theme_ends x where x.theme_id = t.id and x.undone_at is null) as "isDecided"
		from themes t
		where t.centre_id = ${centre}::uuid and extract(year from t.opens_on) = ${year}
		order by t.opens_on, t.id`.execute(db);
	return rows;
}
