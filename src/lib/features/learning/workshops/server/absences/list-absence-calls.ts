import { sql } from 'kysely';
import { authorOf } from '#lib/features/house/staff/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { AbsenceCallOutcome } from '../../domain/absences/absence-call.ts';

export type AbsenceCallLine = {
	id: string;
	personId: string;
	name: string;
	programmeName: string;
	groupId: string;
	groupLabel: string;
	outcome: AbsenceCallOutcome;
	note: string | null;
	calledOn: string;
	by: string | null;
};

/** Days during which a call that was noted may still be read and corrected from the list. */
const DAYS_SHOWN = 14;

/** The calls of the last fortnight, the latest first: what was noted by mistake is undone there. */
export async function listAbsenceCalls(db: Db, today: string): Promise<AbsenceCallLine[]> {
	const { rows } = await sql<AbsenceCallLine>`
		select k.id, e.person_id as "personId", i.given_name || ' ' || i.family_name as name,
			p.name as "programmeName", g.id as "groupId", g.label as "groupLabel", k.outcome, k.note,
			k.called_on as "calledOn", ${authorOf('k.recorded_by')} as by
		from absence_calls k
		join enrolments e on e.id = k.enrolment_id
		join person_identities i on i.person_id = e.person_id
		join workshop_groups g on g.id = k.group_id
		join cycles c on c.id = g.cycle_id
		join programmes p on p.id = c.programme_id
		where k.called_on > ${today}::date - ${DAYS_SHOWN}::int
			and not exists (select from absence_call_undos u where u.call_id = k.id)
		order by k.called_on desc, k.id desc
		limit 50`.execute(db);
	return rows;
}
