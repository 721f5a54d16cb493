import { counted } from '#lib/shared/french-plural.ts';
import { addUpdate } from './import-plan.ts';
import type { ImportedRows } from './plan-import-rows.ts';
import type { KnownEnrolment } from '../match/plan-import-known.ts';
import type { PlannedEnrolment, PlannedGroup, PlannedSeance } from './plan-import-planned.ts';
import { type Planning, settle } from './plan-import-settle.ts';
import { dayWords } from './plan-import-words.ts';

/** A line that the centre does not have: told as a whole where the group is known. */
export function insertEnrolment(
	{ plan }: Planning,
	group: PlannedGroup,
	{ id, draft, who }: PlannedEnrolment,
	personId: string,
	seances: ReadonlyMap<string, PlannedSeance>
): void {
	const row: ImportedRows['enrolments'] = {
		id,
		group_id: group.id,
		person_id: personId,
		enrolled_on: draft.enrolledOn ?? null
	};
	plan.inserts.enrolments.push(row);
	if (!group.known) return;
	const marks = new Set(draft.marks.map(({ seanceKey }) => seances.get(seanceKey)!.id)).size;
	plan.differences.push({
		place: draft.place,
		who,
		what: `Inscription, ${group.words}`,
		before: null,
		after: counted(marks, 'présence notée', 'présences notées'),
		kind: 'added'
	});
}

/** A line that the centre has: its date of enrolment, compared. */
export function reviseEnrolment(
	planning: Planning,
	group: PlannedGroup,
	{ draft, who }: PlannedEnrolment,
	known: KnownEnrolment
): void {
	const enrolledOn = draft.enrolledOn ?? null;
	if (enrolledOn === known.enrolledOn) return;
	settle(planning, {
		id: `enrolments:${known.id}:enrolled-on`,
		imported: known.importId !== null,
		place: draft.place,
		who,
		what: `Date d’inscription, ${group.words}`,
		before: known.enrolledOn && dayWords(known.enrolledOn),
		after: enrolledOn && dayWords(enrolledOn),
		apply: () =>
			addUpdate(planning.plan, {
				table: 'enrolments',
				key: { id: known.id },
				set: { enrolled_on: enrolledOn }
			})
	});
}
