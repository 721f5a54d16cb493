import { addRemoval } from './import-plan.ts';
import { french } from '../notebook.ts';
import type { KnownCycle } from '../match/plan-import-known.ts';
import { neutralReason } from './plan-import-reason.ts';
import { type Planning, settle } from './plan-import-settle.ts';
import type { DraftCycle, DraftPerson } from '../register.ts';

/** A cycle that a note cancels: a fact that stays visible (docs/registers.md). */
export function planCancellation(
	planning: Planning,
	cycle: DraftCycle,
	cycleId: string,
	known: KnownCycle | undefined,
	people: DraftPerson[]
): void {
	const { plan } = planning;
	const what = `Annulation du cycle ${cycle.label}`;
	const { cancelledBy } = cycle;
	const stands = known?.cancellation && !known.cancellation.takenBack;
	if (cancelledBy && !stands) {
		const reason = neutralReason(cancelledBy.text, people);
		const apply = () => {
			if (plan.inserts.cycle_cancellations.some((row) => row.cycle_id === cycleId)) return;
			plan.inserts.cycle_cancellations.push({ cycle_id: cycleId, reason });
		};
		if (!known) return apply();
		settle(planning, {
			id: `cycle_cancellations:${cycleId}`,
			imported: !known.cancellation?.takenBack,
			place: cancelledBy.place,
			what,
			before: null,
			after: 'annulé',
			apply
		});
	}
	if (!cancelledBy && known?.cancellation?.importId) askWhetherHeld(planning, cycle, known, what);
}

/** A register that cancelled a cycle, then one that speaks of it: which is right is not guessed. */
function askWhetherHeld(
	{ plan, answers }: Planning,
	cycle: DraftCycle,
	known: KnownCycle,
	what: string
): void {
	const id = `restored:${known.id}`;
	const place = cycle.groups[0]?.seances[0]?.place ?? cycle.groups[0]?.enrolments[0]?.place;
	if (!place) return;
	plan.questions.push({
		id,
		kind: 'cancellation',
		place,
		text: french(
			`Un registre importé annulait le cycle ${cycle.label}, et celui-ci n’en dit plus rien. Ce cycle a-t-il eu lieu\u00a0?`
		),
		choices: [
			{ value: 'no', label: 'Non, il reste annulé' },
			{ value: 'yes', label: 'Oui, il a eu lieu' }
		],
		assumed: 'no'
	});
	if (answers[id] !== 'yes') return;
	addRemoval(plan, { table: 'cycle_cancellations', key: { cycle_id: known.id } });
	plan.differences.push({ place, what, before: 'annulé', after: null, kind: 'removed' });
}
