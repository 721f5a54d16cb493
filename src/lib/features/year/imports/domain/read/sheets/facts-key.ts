import type { Names } from './block-facts.ts';
import { groupKey } from '../cells/group-name.ts';
import type { YearHint } from '../cells/guess-years.ts';
import type { BlockFacts } from '../people/raw-block.ts';
import { cycleNameKey } from '../cells/same-cycle.ts';
import type { Titles } from './title-state.ts';

/** The years said nearest to a table: its titles, its tab, its file. */
export function yearHint(titles: Titles, names: Names): YearHint | undefined {
	return titles.years ?? names.tab.years ?? names.file.years;
}

/** Rows with the same key are one block of their table. */
export function factsKey(facts: BlockFacts): string {
	return [
		facts.programme,
		cycleNameKey(facts.cycle),
		groupKey(facts.group || (facts.slotText ?? ''))
	].join('\u0000');
}
