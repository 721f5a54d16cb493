import { addUpdate } from './import-plan.ts';
import type { KnownSeance } from '../match/plan-import-known.ts';
import type { PlannedGroup, PlannedSeance } from './plan-import-planned.ts';
import { neutralReason } from './plan-import-reason.ts';
import { type Planning, settle } from './plan-import-settle.ts';
import { dayWords } from './plan-import-words.ts';
import type { DraftPerson, DraftSeance } from '../register.ts';

/** A séance that the centre has: its day, its hour and its duration, compared. */
export function reviseSeance(
	planning: Planning,
	group: PlannedGroup,
	seance: DraftSeance,
	known: KnownSeance
): void {
	const revise = (
		column: string,
		what: string,
		before: string | null,
		after: string,
		set: object
	) =>
		settle(planning, {
			id: `seances:${known.id}:${column}`,
			imported: known.importId !== null,
			place: seance.place,
			what: `${what} du ${dayWords(known.day)}, ${group.words}`,
			before,
			after,
			apply: () =>
				addUpdate(planning.plan, { table: 'seances', key: { id: known.id }, set: { ...set } })
		});
	const { date, startsAt, minutes } = seance;
	if (date !== known.day) {
		revise('day', 'Date de la séance', dayWords(known.day), dayWords(date), { day: date });
	}
	if (startsAt && startsAt !== known.startsAt) {
		revise('start', 'Heure de la séance', known.startsAt, startsAt, { starts_at: startsAt });
	}
	if (minutes !== known.plannedMinutes) {
		revise('minutes', 'Durée de la séance', `${known.plannedMinutes} min`, `${minutes} min`, {
			planned_minutes: minutes
		});
	}
}

/** A séance that the register cancels; one restored on screen since is not cancelled again. */
export function planCancellation(
	planning: Planning,
	group: PlannedGroup,
	seance: DraftSeance,
	planned: PlannedSeance,
	people: DraftPerson[]
): void {
	const { cancelledBy } = seance;
	const cancellation = planned.known?.cancellation;
	if (!cancelledBy || (cancellation && !cancellation.takenBack)) return;
	const apply = () => {
		planning.plan.inserts.seance_cancellations.push({
			seance_id: planned.id,
			reason: neutralReason(cancelledBy.text, people)
		});
	};
	if (!planned.known) return apply();
	settle(planning, {
		id: `seance_cancellations:${planned.id}`,
		imported: !cancellation?.takenBack,
		place: cancelledBy.place,
		what: `Annulation de la séance du ${dayWords(planned.day)}, ${group.words}`,
		before: null,
		after: 'annulée',
		apply
	});
}
