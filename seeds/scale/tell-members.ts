import type { Telling } from './centre-telling.ts';
import { momentOf, written } from './course-calendar.ts';
import type { Resident } from './draw-resident.ts';
import { type Newcomers, takeSeat } from './meet-residents.ts';
import { noteJournal } from './note-journal.ts';
import type { ToldGroup } from './tell-group.ts';

export type Member = {
	enrolmentId: string;
	/** Séances she is enrolled for: from that one (included) to that one (excluded). */
	from: number;
	until: number;
	/** How regularly she comes, between 0 and 1. */
	habit: number;
};

/** Fills the seats of a group; some come late, some leave. */
export function tellMembers(telling: Telling, group: ToldGroup, newcomers: Newcomers): Member[] {
	const seated = new Set<Resident>();
	const members: Member[] = [];
	for (let seat = 0; seat < group.course.seats; seat++) {
		const resident = takeSeat(telling, newcomers, seated, group);
		if (!resident) continue;
		seated.add(resident);
		const member = enrol(telling, group, resident);
		members.push(member);
		const lastDay = group.course.days[Math.min(member.until, group.course.days.length) - 1]!;
		if (lastDay > resident.lastContact) resident.lastContact = lastDay;
	}
	return members;
}

function enrol(telling: Telling, group: ToldGroup, resident: Resident): Member {
	const { chance, rows, centreId, newId, team, today } = telling;
	const { days } = group.course;
	const done = days.filter((day) => day < today).length;
	const isLate = done > 2 && chance.hits(0.03);
	const from = isLate ? 1 : 0;
	const at = isLate ? momentOf(days[1]!, '08:30') : group.listedAt;
	const enrolmentId = newId(at);
	rows.enrolments.push({
		id: enrolmentId,
		centre_id: centreId,
		group_id: group.id,
		person_id: resident.id,
		enrolled_on: isLate ? days[1]! : null,
		recorded_at: written(at),
		recorded_by: team.accueil
	});
	const desk = { staffId: team.accueil, role: 'accueil' as const };
	noteJournal(telling, at, desk, ['enrol', 'enrolment', enrolmentId]);
	const leaves = done - from > 2 && chance.hits(0.06);
	const until = leaves ? chance.between(from + 2, done - 1) : days.length;
	if (leaves) tellDeparture(telling, group, enrolmentId, days[until]!);
	return { enrolmentId, from, until, habit: 0.78 + 0.21 * chance.next() };
}

const REASONS = ['a trouvé un emploi', 'déménage', 'raison de santé', 'ne vient plus', null];

function tellDeparture(
	telling: Telling,
	{ animator }: ToldGroup,
	enrolmentId: string,
	leftOn: string
): void {
	const { chance, rows, centreId } = telling;
	const at = momentOf(leftOn, '12:15');
	rows.departures.push({
		enrolment_id: enrolmentId,
		centre_id: centreId,
		left_on: leftOn,
		reason: chance.pick(REASONS),
		recorded_at: written(at),
		recorded_by: animator
	});
	const who = { staffId: animator, role: 'animateur' as const };
	noteJournal(telling, at, who, ['leave', 'enrolment', enrolmentId]);
}
