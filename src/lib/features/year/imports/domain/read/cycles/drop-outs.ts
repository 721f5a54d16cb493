import { counted } from '#lib/shared/french-plural.ts';
import { lastAbsences } from './last-absences.ts';
import { type Notebook, YES_NO } from '../../notebook.ts';
import { spokenDate } from '../cells/plain-dates.ts';
import type { SeasonGroup } from './season-group.ts';

/** Three absences in a row to the end of the cycle: the person has left (docs/registers.md; study-2.6). */
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
			text: `À partir du ${spokenDate(first.date)}, cette personne n'est plus venue (${counted(run.length, 'absence')} jusqu'à la fin). A-t-elle arrêté l'atelier\u00a0?`,
			choices: YES_NO,
			assumed: isLong ? 'yes' : 'no'
		});
		if (answer === 'yes') enrolment.leftOn = first.date;
	}
}
