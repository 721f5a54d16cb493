import type { PlainDate } from '../../register.ts';
import type { SeasonEnrolment, SeasonGroup } from './season-group.ts';

type Absence = { date: PlainDate; place: SeasonEnrolment['place'] };

/** The unexcused absences that run to the last séance the group held, after one presence at least. */
export function lastAbsences(group: SeasonGroup, enrolment: SeasonEnrolment): Absence[] {
	const run: Absence[] = [];
	for (const seance of group.seances.toReversed()) {
		const placed = enrolment.marks.get(seance);
		if (!placed || seance.cancelledBy) continue;
		if (placed.mark.kind !== 'absent') return cameBefore(group, enrolment, run[0]) ? run : [];
		const othersCame = group.enrolments.some(
			(other) => other !== enrolment && isAttendance(other, seance)
		);
		if (othersCame) run.unshift({ date: seance.date, place: placed.place });
	}
	return [];
}

function cameBefore(
	group: SeasonGroup,
	enrolment: SeasonEnrolment,
	first: Absence | undefined
): boolean {
	if (!first) return false;
	return group.seances.some(
		(seance) => seance.date < first.date && isAttendance(enrolment, seance)
	);
}

function isAttendance(enrolment: SeasonEnrolment, seance: SeasonGroup['seances'][number]): boolean {
	const kind = enrolment.marks.get(seance)?.mark.kind;
	return kind === 'present' || kind === 'late';
}
