import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { CertifiedCourse } from '../../domain/exits/certificate.ts';
import { readProgrammeContents } from '../programmes/programme-contents.ts';
import { seenIn } from '../programmes/seen-in.ts';

/**
 * What each named person of a group really attended: the séances where she was present or late, and
 * their minutes, what she missed of them taken away, and what was done there. Null when the centre has no such group.
 */
export async function readAttended(
	db: Db,
	groupId: string,
	enrolmentId?: string
): Promise<CertifiedCourse | null> {
	const { rows: heads } = await sql<{ id: string; slug: string; name: string; cycle: string }>`
		select p.id, p.slug, p.name, c.label || ' ' || c.year as cycle
		from workshop_groups g
		join cycles c on c.id = g.cycle_id
		join programmes p on p.id = c.programme_id
		where g.id = ${groupId}`.execute(db);
	const [head] = heads;
	if (!head) return null;
	const { rows } = await sql<{ name: string; days: string[]; minutes: number; seen: string[] }>`
		select i.given_name || ' ' || i.family_name as name,
			array_agg(to_char(s.day, 'YYYY-MM-DD') order by s.day, s.starts_at) as days,
			sum(greatest(coalesce(s.real_minutes, s.planned_minutes)
				- coalesce(a.late_minutes, 0), 0))::int as minutes,
			${seenIn(sql`e.id`)} as seen
		from enrolments e
		join person_identities i on i.person_id = e.person_id
		join attendances a on a.enrolment_id = e.id and a.kind in ('present', 'late')
		join seances s on s.id = a.seance_id
		where e.group_id = ${groupId} and (${enrolmentId ?? null}::uuid is null
			or e.id = ${enrolmentId ?? null}::uuid)
			and not exists (select from seance_cancellations x where x.seance_id = s.id)
		group by e.id, i.person_id
		order by i.family_name, i.given_name, e.id`.execute(db);
	const { id, slug, name, cycle } = head;
	const { contents: taught } = await readProgrammeContents(db, { programmeId: id });
	return { programme: { slug, name }, cycle, taught, people: rows };
}
