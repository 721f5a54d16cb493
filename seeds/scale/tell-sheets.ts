import type { Chance } from '../plan/seeded-random.ts';
import type { Telling } from './centre-telling.ts';
import { written } from './course-calendar.ts';
import { noteJournal } from './note-journal.ts';
import type { ToldGroup } from './tell-group.ts';
import type { Member } from './tell-members.ts';

/** Marks that may still be written in the year. */
export type MarksLeft = { marks: number };

const CANCELLED = ['intempéries', 'animateur absent', 'salle indisponible', null];

/**
 * What the animator wrote of the séances before today: a sheet, a cancellation, or nothing. The
 * very last sheet of a year has the marks that are left for it.
 */
export function tellSheets(
	telling: Telling,
	group: ToldGroup,
	members: Member[],
	left: MarksLeft
): void {
	const { chance, today } = telling;
	const past = group.seances.filter(({ day }) => day < today);
	for (const [at, seance] of past.entries()) {
		if (left.marks === 0) return;
		const isLast = at === past.length - 1;
		if (chance.hits(0.02)) cancel(telling, group, seance);
		else if (!chance.hits(isLast ? 0.03 : 0.003)) {
			const there = members.filter(({ from, until }) => from <= at && at < until);
			fillSheet(telling, group, seance, there.slice(0, left.marks));
			left.marks -= Math.min(left.marks, there.length);
		}
	}
}

type Seance = ToldGroup['seances'][number];

function fillSheet(telling: Telling, group: ToldGroup, seance: Seance, there: Member[]): void {
	const { rows, chance, centreId, newId } = telling;
	if (there.length === 0) return;
	const at = Math.min(seance.endsAt, telling.now);
	const stamp = { recorded_at: written(at), recorded_by: group.animator };
	for (const { enrolmentId, habit } of there) {
		rows.attendances.push({
			seance_id: seance.id,
			enrolment_id: enrolmentId,
			centre_id: centreId,
			group_id: group.id,
			...drawMark(chance, habit),
			...stamp
		});
	}
	const id = newId(at);
	rows.seance_closings.push({ id, seance_id: seance.id, centre_id: centreId, ...stamp });
	const who = { staffId: group.animator, role: 'animateur' as const };
	noteJournal(telling, at, who, ['close-attendance', 'seance', seance.id]);
}

function drawMark(chance: Chance, habit: number): { kind: string; late_minutes: number | null } {
	if (!chance.hits(habit)) {
		return { kind: chance.hits(0.55) ? 'excused' : 'absent', late_minutes: null };
	}
	return chance.hits(0.03)
		? { kind: 'late', late_minutes: chance.pick([5, 10, 15]) }
		: { kind: 'present', late_minutes: null };
}

function cancel(telling: Telling, { animator }: ToldGroup, seance: Seance): void {
	const { rows, chance, centreId } = telling;
	const at = Math.min(seance.endsAt, telling.now);
	rows.seance_cancellations.push({
		seance_id: seance.id,
		centre_id: centreId,
		reason: chance.pick(CANCELLED),
		recorded_at: written(at),
		recorded_by: animator
	});
	const who = { staffId: animator, role: 'animateur' as const };
	noteJournal(telling, at, who, ['cancel', 'seance', seance.id]);
}
