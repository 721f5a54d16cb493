import type { MarkKind } from '#lib/features/learning/workshops/index.ts';
import type { ImportPlan } from './import-plan.ts';
import { type Drop, dropper } from './plan-import-drops.ts';
import type { KnownMark } from '../match/plan-import-known.ts';
import type { PlannedCalendar, PlannedEnrolment, PlannedGroup } from './plan-import-planned.ts';
import { dayWords, markWords } from './plan-import-words.ts';

/** Cells of a line that the file has emptied. */
export function dropFacts(
	plan: ImportPlan,
	group: PlannedGroup,
	{ id, draft, known, who }: PlannedEnrolment,
	{ seances }: PlannedCalendar
): Drop[] {
	if (!known) return [];
	const drop = dropper(plan);
	const base = { imported: true, place: draft.place, who };
	const written = new Set(draft.marks.map(({ seanceKey }) => seances.get(seanceKey)!.id));
	const days = new Map([...seances.values()].map((seance) => [seance.id, seance.day]));
	const drops = [...known.marks].flatMap(([seance, mark]): Drop[] => {
		const { importId } = mark;
		if (!mark.kind || !importId || !days.has(seance) || written.has(seance)) return [];
		const key = { seance_id: seance, enrolment_id: id };
		return [
			{
				...base,
				importId,
				id: `attendances:${seance}:${id}`,
				what: `Présence du ${dayWords(days.get(seance)!)}`,
				before: wordsOf(mark),
				apply: () => drop('attendances', key)
			}
		];
	});
	const { departure } = known;
	if (!draft.leftOn && departure?.importId && departure.leftOn) {
		drops.push({
			...base,
			importId: departure.importId,
			id: `departures:${id}`,
			what: `Départ, ${group.words}`,
			before: dayWords(departure.leftOn),
			apply: () => drop('departures', { enrolment_id: id })
		});
	}
	return drops;
}

/** Séances that an import cancelled and that the file no longer does. */
export function dropCancellations(
	plan: ImportPlan,
	group: PlannedGroup,
	{ seances }: PlannedCalendar
): Drop[] {
	return [...new Set(seances.values())].flatMap(({ id, day, known, isCancelled }) => {
		const importId = known?.cancellation?.importId;
		if (!importId || isCancelled) return [];
		return {
			importId,
			id: `seance_cancellations:${id}`,
			imported: true,
			place: group.place!,
			what: `Annulation de la séance du ${dayWords(day)}, ${group.words}`,
			before: 'annulée',
			apply: () => dropper(plan)('seance_cancellations', { seance_id: id })
		};
	});
}

function wordsOf({ kind, lateMinutes }: KnownMark): string {
	return markWords(kind as MarkKind, lateMinutes);
}
