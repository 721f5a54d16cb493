import { addUpdate } from './import-plan.ts';
import { fingerprint } from '../fingerprint.ts';
import type { PlannedEnrolment, PlannedGroup } from './plan-import-planned.ts';
import { type Planning, settle } from './plan-import-settle.ts';
import { dayWords } from './plan-import-words.ts';

/** The day a person stopped coming, as the register tells it. */
export function planDeparture(
	planning: Planning,
	group: PlannedGroup,
	enrolment: PlannedEnrolment
): void {
	const { id, draft, known, who } = enrolment;
	const { leftOn } = draft;
	const departure = known?.departure;
	if (!leftOn || departure?.leftOn === leftOn) return;
	const key = { enrolment_id: id };
	const exists = departure && !departure.takenBack;
	const apply = () =>
		exists
			? addUpdate(planning.plan, { table: 'departures', key, set: { left_on: leftOn } })
			: void planning.plan.inserts.departures.push({ ...key, left_on: leftOn });
	if (!known) return apply();
	settle(planning, {
		id: `departures:${id}`,
		imported: departure ? departure.importId !== null && !departure.takenBack : true,
		place: draft.place,
		who,
		what: `Départ, ${group.words}`,
		before: departure?.leftOn ? dayWords(departure.leftOn) : null,
		after: dayWords(leftOn),
		apply
	});
}

/** Observations of the columns that the direction chose to keep. */
export function planObservations(
	planning: Planning,
	group: PlannedGroup,
	enrolment: PlannedEnrolment
): void {
	const { id, draft, known, who } = enrolment;
	const texts = new Map(draft.observations.map((seen) => [seen.column, seen]));
	for (const [column, { text: body, place }] of texts) {
		const before = known?.observations.get(column);
		if (before?.body === body) continue;
		const apply = () =>
			before
				? addUpdate(planning.plan, { table: 'observations', key: { id: before.id }, set: { body } })
				: void planning.plan.inserts.observations.push({
						id: planning.newId(),
						enrolment_id: id,
						column_name: column,
						body
					});
		if (!known) apply();
		else {
			settle(planning, {
				id: `observations:${id}:${fingerprint(column)}`,
				imported: before?.importId !== null,
				place,
				who,
				what: `${column}, ${group.words}`,
				before: before?.body ?? null,
				after: body,
				apply
			});
		}
	}
}
