import { askIfCycleCancelled } from '../sheets/ask-cancellation.ts';
import { yearHint } from '../sheets/facts-key.ts';
import { cycleLabel } from './cycle-label.ts';
import type { CycleName } from '../cells/cycle-name.ts';
import { isSameCycleName } from '../cells/same-cycle.ts';
import { programmeOf } from './note-programme.ts';
import type { Notebook } from '../../notebook.ts';
import type { SeasonCycle } from './season-group.ts';
import type { Note } from '../sheets/table-source.ts';

/** A note that names a cycle cancels it, or makes it a fact of its own with nobody enrolled (docs/registers.md). */
export function cancelCycle(
	note: Note,
	name: CycleName,
	cycles: SeasonCycle[],
	notebook: Notebook
): void {
	const programme = programmeOf(note, cycles, notebook);
	const known = cycles.find((cycle) => cycle.programme === programme && isNamed(cycle, name));
	const attended =
		known?.groups.some(({ enrolments }) => enrolments.some(({ marks }) => marks.size > 0)) ?? false;
	const cycle: SeasonCycle = known ?? {
		programme,
		name,
		year: name.year ?? yearHint(note.titles, note.names)?.from ?? notebook.context.year,
		groups: []
	};
	if (!askIfCycleCancelled(cycleLabel(cycle), note, attended, notebook)) return;
	cycle.cancelledBy = { text: note.text, place: note.place };
	if (!known) cycles.push(cycle);
}

function isNamed(cycle: SeasonCycle, name: CycleName): boolean {
	return (
		(cycle.name !== undefined && isSameCycleName(cycle.name, name)) ||
		(name.months !== undefined && cycleLabel(cycle) === name.months)
	);
}
