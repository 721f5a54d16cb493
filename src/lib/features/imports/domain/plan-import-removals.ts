import { dropCancellations, dropEnrolment, dropFacts, dropSeance } from './plan-import-drops.ts';
import { french } from './notebook.ts';
import type { KnownEnrolment } from './plan-import-known.ts';
import type { PlannedCalendar, PlannedEnrolment, PlannedGroup } from './plan-import-planned.ts';
import { type Planning, settle } from './plan-import-settle.ts';
import { countWords } from './plan-import-words.ts';

/**
 * What the centre has of a group and the file no longer says. Only what an import wrote goes,
 * and only for a file that is clearly a corrected version of the group: half of its people and
 * half of its séances are in it. Otherwise it is asked, and meanwhile kept (issue 2, § 4).
 */
export function planRemovals(
	planning: Planning,
	group: PlannedGroup,
	calendar: PlannedCalendar,
	enrolments: PlannedEnrolment[],
	known: KnownEnrolment[]
): void {
	if (!group.known || !group.place) return;
	const { plan } = planning;
	const present = new Set(enrolments.flatMap((enrolment) => enrolment.known?.id ?? []));
	const left = known.filter(({ id, imported }) => imported && !present.has(id));
	const gone = calendar.gone.filter(({ imported }) => imported);
	const removals = [
		...gone.map((seance) => dropSeance(plan, group, seance, known)),
		...left.map((enrolment) => dropEnrolment(plan, group, enrolment)),
		...enrolments.flatMap((enrolment) => dropFacts(plan, group, enrolment, calendar)),
		...dropCancellations(plan, group, calendar)
	];
	if (removals.length === 0) return;
	const seances = group.known.seances.length;
	const isCorrected =
		present.size * 2 >= known.length && (seances - calendar.gone.length) * 2 >= seances;
	if (isCorrected || answersRemove(planning, group, removals.length)) {
		for (const removal of removals) settle(planning, { ...removal, after: null });
	}
}

function answersRemove({ plan, answers }: Planning, group: PlannedGroup, count: number): boolean {
	const id = `gone:${group.id}`;
	plan.questions.push({
		id,
		kind: 'other',
		place: group.place!,
		text: french(
			`Le centre a ${countWords(count, 'élément', 'éléments')} que ce fichier n’a pas (${group.words}). Faut-il ${count > 1 ? 'les' : 'le'} retirer ?`
		),
		choices: [
			{ value: 'keep', label: 'Non, tout garder' },
			{ value: 'remove', label: 'Oui, ce fichier remplace l’ancien' }
		],
		assumed: 'keep'
	});
	return answers[id] === 'remove';
}
