import { sql } from 'kysely';
import { asActing, type Db } from '#lib/platform/database/acting.ts';
import type { World } from '#lib/platform/world.ts';
import { type CalendarEvent, writeIcs } from '../domain/write-ics.ts';
import { linkOfToken } from './calendar-token.ts';
import { besideSeance, isShown, seanceEvent } from './seance-events.ts';

type Opened = { centre_id: string; staff_id: string | null };

/**
 * The calendar behind an address, or null: unknown, taken back, of a colleague who left, they are all
 * the same. It tells séances and meetings, and no resident’s name.
 */
export async function readCalendarLink(world: World, token: string): Promise<string | null> {
	const subject = linkOfToken(token);
	if (!subject) return null;
	const at = world.now();
	const link = await asActing(
		world.database,
		{ staffId: null, role: 'sign-in', centres: [], at, subject },
		findLink
	);
	if (!link) return null;
	return asActing(
		world.database,
		{ staffId: null, role: 'operator', centres: [link.centre_id], at },
		(db) => writeCalendar(db, link)
	);
}

async function findLink(db: Db): Promise<Opened | null> {
	const link = await db
		.selectFrom('calendar_links as l')
		.leftJoin('calendar_link_revocations as x', 'x.link_id', 'l.id')
		.where('l.id', '=', db.acting.subject!)
		.where('x.link_id', 'is', null)
		.select(['l.centre_id', 'l.staff_id'])
		.executeTakeFirst();
	if (!link?.staff_id) return link ?? null;
	const stillHere = await db
		.selectFrom('memberships')
		.where('staff_id', '=', link.staff_id)
		.where('centre_id', '=', link.centre_id)
		.where('ended_at', 'is', null)
		.select('id')
		.executeTakeFirst();
	return stillHere ? link : null;
}

const MEETING = 'Réunion d’information, ';

async function writeCalendar(db: Db, { centre_id, staff_id }: Opened): Promise<string> {
	const { rows } = await sql<CalendarEvent>`
		select ${seanceEvent(sql`p.name || coalesce(', ' || nullif(g.label, ''), '')`)}
		from seances s
		join centres c on c.id = s.centre_id
		join workshop_groups g on g.id = s.group_id
		join cycles k on k.id = g.cycle_id
		join programmes p on p.id = k.programme_id
		${besideSeance}
		where s.centre_id = ${centre_id} and s.starts_at is not null
			and ${isShown(sql`s.day`, db)}
			and (${staff_id}::uuid is null or exists (
				select from seance_animators a where a.seance_id = s.id and a.staff_id = ${staff_id}::uuid
			) or (exists (
				select from group_animators a where a.group_id = g.id and a.staff_id = ${staff_id}::uuid
			) and not exists (select from seance_animators a where a.seance_id = s.id)))
		union all
		-- The meetings of information that she leads, or all of them; one called off is led by nobody.
		select 'reunion-' || m.id || '@declic', (m.day + m.starts_at) at time zone c.time_zone,
			(m.day + m.ends_at) at time zone c.time_zone, ${MEETING}::text || p.name, m.place,
			(select count(*) from meeting_changes h where h.meeting_id = m.id)
				+ (x.meeting_id is not null)::int,
			x.meeting_id is not null,
			greatest(m.recorded_at, x.recorded_at,
				(select max(h.recorded_at) from meeting_changes h where h.meeting_id = m.id))
		from information_meetings m
		join centres c on c.id = m.centre_id
		join programmes p on p.id = m.programme_id
		left join information_meeting_cancellations x on x.meeting_id = m.id
		where m.centre_id = ${centre_id}
			and ${isShown(sql`m.day`, db)}
			and (${staff_id}::uuid is null or exists (select from bookings b
				where b.meeting_id = m.id and b.staff_id = ${staff_id}::uuid))
		order by 2, 1`.execute(db);
	return writeIcs(staff_id ? 'Mes séances' : 'Séances du centre', rows);
}
