import { agreed, counted } from '#lib/shared/french-plural.ts';
import { dropCancellations, dropFacts } from './plan-import-cells.ts';
import { type Drop, dropEnrolment, dropSeance } from './plan-import-drops.ts';
import { french } from '../notebook.ts';
import type { KnownEnrolment } from '../match/plan-import-known.ts';
import type { PlannedCalendar, PlannedEnrolment, PlannedGroup } from './plan-import-planned.ts';
import { type Planning, settle } from './plan-import-settle.ts';
import { isVersionOf, sightingOf } from './plan-import-sighting.ts';

/**
 * What the centre has of a group and the file no longer says. Only what an import wrote goes,
 * and only for a file that is clearly a corrected version of what that import read: half of the
 * people and half of the séances it read in the group are in it. Otherwise it is asked, and
 * meanwhile kept (docs/registers.md): a register of November does not wipe October out.
 */
export function planRemovals(
	planning: Planning,
	group: PlannedGroup,
	calendar: PlannedCalendar,
	enrolments: PlannedEnrolment[],
	known: KnownEnrolment[],
	corrected: ReadonlySet<string>
): void {
	const { plan } = planning;
	if (!group.known || !group.place) return;
	const seen = sightingOf(calendar, enrolments);
	const drops = [
		...calendar.gone.filter(wasImported).map((seance) => dropSeance(plan, group, seance, known)),
		...known
			.filter(({ id }) => !seen.enrolments.has(id))
			.filter(wasImported)
			.map((enrolment) => dropEnrolment(plan, group, enrolment, corrected)),
		...enrolments.flatMap((enrolment) => dropFacts(plan, group, enrolment, calendar)),
		...dropCancellations(plan, group, calendar)
	];
	const { sightings } = group.known;
	const isCorrected = ({ importId }: Drop) => isVersionOf(sightings.get(importId), seen);
	const doubtful = drops.filter((drop) => !isCorrected(drop));
	const areWanted = doubtful.length > 0 && answersRemove(planning, group, doubtful.length);
	for (const drop of drops) {
		if (areWanted || isCorrected(drop)) settle(planning, { ...drop, after: null });
	}
}

function wasImported<Row extends { importId: string | null }>(
	row: Row
): row is Row & { importId: string } {
	return row.importId !== null;
}

function answersRemove({ plan, answers }: Planning, group: PlannedGroup, count: number): boolean {
	const id = `gone:${group.id}`;
	plan.questions.push({
		id,
		kind: 'other',
		place: group.place!,
		text: french(
			`Le centre a ${counted(count, 'élément')} que ce fichier n’a pas (${group.words}). Faut-il ${agreed(count, 'le', 'les')} retirer\u00a0?`
		),
		choices: [
			{ value: 'keep', label: 'Non, tout garder' },
			{ value: 'remove', label: 'Oui, ce fichier remplace l’ancien' }
		],
		assumed: 'keep'
	});
	return answers[id] === 'remove';
}
