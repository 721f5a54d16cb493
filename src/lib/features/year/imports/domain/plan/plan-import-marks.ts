import type { MarkKind } from '#lib/features/learning/workshops/index.ts';
import { addUpdate } from './import-plan.ts';
import type { KnownMark } from '../match/plan-import-known.ts';
import type { PlannedEnrolment, PlannedGroup, PlannedSeance } from './plan-import-planned.ts';
import { type Planning, settle } from './plan-import-settle.ts';
import { dayWords, markWords } from './plan-import-words.ts';

/** The marks of one line of the register, compared cell by cell where the centre has the cell. */
export function planMarks(
	planning: Planning,
	group: PlannedGroup,
	enrolment: PlannedEnrolment,
	seances: ReadonlyMap<string, PlannedSeance>
): void {
	const { inserts } = planning.plan;
	const done = new Set<string>();
	for (const { seanceKey, mark, place } of enrolment.draft.marks) {
		const seance = seances.get(seanceKey)!;
		if (done.has(seance.id)) continue;
		done.add(seance.id);
		const lateMinutes = mark.kind === 'late' ? mark.minutes : null;
		const known = seance.known && enrolment.known?.marks.get(seance.id);
		if (known?.kind === mark.kind && known.lateMinutes === lateMinutes) continue;
		const key = { seance_id: seance.id, enrolment_id: enrolment.id };
		const set = { kind: mark.kind, late_minutes: lateMinutes };
		const apply = () =>
			known?.kind
				? addUpdate(planning.plan, { table: 'attendances', key, set })
				: void inserts.attendances.push({ ...key, group_id: group.id, ...set });
		// A new line or a new column is told as a whole, not cell by cell.
		if (!enrolment.known || !seance.known) apply();
		else {
			settle(planning, {
				id: `attendances:${seance.id}:${enrolment.id}`,
				imported: known?.importId !== null,
				place,
				who: enrolment.who,
				what: `Présence du ${dayWords(seance.day)}`,
				before: known ? knownWords(known) : null,
				after: markWords(mark.kind, lateMinutes),
				apply
			});
		}
	}
}

function knownWords({ kind, lateMinutes }: KnownMark): string | null {
	return kind && markWords(kind as MarkKind, lateMinutes);
}
