import { sql } from 'kysely';
import { asActing, type Db } from '#lib/platform/database/acting.ts';
import type { World } from '#lib/platform/world.ts';
import { type CalendarEvent, writeIcs } from '../domain/write-ics.ts';
import { linkOfToken } from './calendar-token.ts';
import { besideSeance, isShown, seanceEvent } from './seance-events.ts';

/** The meetings where somebody is expected; given by who knows the way to a group, which knows rights. */
export type MeetingsOf = (
	db: Db,
	personId: string
) => Promise<(Omit<CalendarEvent, 'uid' | 'title' | 'place'> & { id: string; place: string })[]>;

type Opened = { centre_id: string; person_id: string };

/**
 * The appointments behind a resident’s address, or null: unknown, closed, of a record that is no more,
 * they are all the same. Whoever looks at her telephone learns that she goes to the social centre, and
 * neither for what course, nor with whom, nor at what level.
 */
export async function readPersonCalendar(
	world: World,
	token: string,
	meetingsOf: MeetingsOf
): Promise<string | null> {
	const subject = linkOfToken(token);
	if (!subject) return null;
	const at = world.now();
	const link = await asActing(
		world.database,
		{ staffId: null, role: 'sign-in', centres: [], at, subject },
		(db) =>
			db
				.selectFrom('person_calendar_links')
				.where('id', '=', subject)
				.select(['centre_id', 'person_id'])
				.executeTakeFirst()
	);
	if (!link) return null;
	return asActing(
		world.database,
		{ staffId: null, role: 'operator', centres: [link.centre_id], at },
		async (db) => writeCalendar(db, link, await meetingsOf(db, link.person_id))
	);
}

async function writeCalendar(
	db: Db,
	{ centre_id, person_id }: Opened,
	meetings: Awaited<ReturnType<MeetingsOf>>
): Promise<string> {
	const { rows } = await sql<CalendarEvent>`
		select ${seanceEvent(sql`'Atelier au centre social'`)}
		from enrolments e
		join workshop_groups g on g.id = e.group_id
		join seances s on s.group_id = g.id
		join centres c on c.id = s.centre_id
		left join departures d on d.enrolment_id = e.id
		${besideSeance}
		where e.person_id = ${person_id} and e.centre_id = ${centre_id} and s.starts_at is not null
			and ${isShown(sql`s.day`, db)} and s.day < coalesce(d.left_on, 'infinity')
			and s.day >= coalesce(e.enrolled_on, s.day)
		union all
		select 'projet-' || b.id || '@declic', lower(b.during), upper(b.during),
			'Rendez-vous au centre social', c.name, 0, false, b.recorded_at
		from project_people p
		join bookings b on b.project_id = p.project_id
		join centres c on c.id = b.centre_id
		where p.person_id = ${person_id} and p.centre_id = ${centre_id}
			and ${isShown(sql`lower(b.during)::date`, db)}
		order by 2, 1`.execute(db);
	return writeIcs('Centre social', [
		...rows,
		...meetings.map(({ id, ...meeting }) => ({
			...meeting,
			uid: `reunion-${id}@declic`,
			title: 'Réunion au centre social'
		}))
	]);
}
