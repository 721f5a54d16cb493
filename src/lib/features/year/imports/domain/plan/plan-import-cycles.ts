import { foldText } from '#lib/shared/person-name.ts';
import type { KnownCycle } from '../match/plan-import-known.ts';
import type { Planning } from './plan-import-settle.ts';
import type { DraftCycle, DraftPerson } from '../register.ts';
import { planCancellation } from './plan-import-cancelled-cycle.ts';

/** The cycles of a register: the centre's own when it has them, new ones otherwise. */
export function planCycles(
	planning: Planning,
	cycles: DraftCycle[],
	known: ReadonlyMap<DraftCycle, KnownCycle>,
	programmes: ReadonlyMap<string, string>,
	people: DraftPerson[]
): Map<DraftCycle, string> {
	const planned = new Map<DraftCycle, string>();
	const added = new Map<string, string>();
	for (const cycle of cycles) {
		const match = known.get(cycle);
		const name = `${cycle.programme} ${cycle.year} ${foldText(cycle.label)}`;
		const id = match?.id ?? added.get(name) ?? insertCycle(planning, cycle, programmes);
		added.set(name, id);
		planned.set(cycle, id);
		planCancellation(planning, cycle, id, match, people);
	}
	return planned;
}

function insertCycle(
	{ plan, newId }: Planning,
	cycle: DraftCycle,
	programmes: ReadonlyMap<string, string>
): string {
	const programme_id = programmes.get(cycle.programme);
	if (!programme_id) throw new Error(`the centre has no programme ${cycle.programme}`);
	const id = newId();
	plan.inserts.cycles.push({ id, programme_id, year: cycle.year, label: cycle.label });
	return id;
}
