import type { PlainDate } from './register.ts';
import { spokenDate } from './calendar-words.ts';
import { type Notebook, YES_NO } from './notebook.ts';
import type { SeasonEnrolment, SeasonGroup } from './season-group.ts';

/** Three absences in a row to the end of the cycle: the person has left (issue §4-5, study annex). */
const ABSENCES_OF_A_DEPARTURE = 3;

/**
 * Somebody who came, then is absent without excuse to the end of the cycle while the group goes on,
 * has left on the first of these absences; it is asked. Fewer absences, even beside a remark
 * ("a repris un emploi"), are asked and taken as nothing.
 */
export function findDropOuts(group: SeasonGroup, notebook: Notebook): void {
	for (const enrolment of group.enrolments) {
		const run = lastAbsences(group, enrolment);
		const [first] = run;
		if (!first) continue;
		const isLong = run.length >= ABSENCES_OF_A_DEPARTURE;
		if (!isLong && !enrolment.saysLeft) continue;
		const answer = notebook.ask({
			kind: 'drop-out',
			place: first.place,
			text: `À partir du ${spokenDate(first.date)}, cette personne n'est plus venue (${run.length} absence${run.length > 1 ? 's' : ''} jusqu'à la fin). A-t-elle arrêté l'atelier ?`,
			choices: YES_NO,
			assumed: isLong ? 'yes' : 'no'
		});
		if (answer === 'yes') enrolment.leftOn = first.date;
	}
}

type Absence = { date: PlainDate; place: SeasonEnrolment['place'] };

/** The unexcused absences that run to the last séance the group held, after one presence at least. */
function lastAbsences(group: SeasonGroup, enrolment: SeasonEnrolment): Absence[] {
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
