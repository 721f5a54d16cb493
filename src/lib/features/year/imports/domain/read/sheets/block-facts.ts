import { weekdayIn } from '../cells/calendar-words.ts';
import { chooseProgramme } from '../cells/choose-programme.ts';
import type { CycleName } from '../cells/cycle-name.ts';
import type { Notebook } from '../../notebook.ts';
import type { BlockFacts } from '../people/raw-block.ts';
import { findClockRange } from '../cells/read-clock.ts';
import type { LineFacts } from './read-line.ts';
import type { CellPlace } from '../../register.ts';
import { readCycleCell, readCycleTab } from '../cells/short-cycle-names.ts';
import type { Titles } from './title-state.ts';

/** What the tab's and the file's names say: used where the titles are silent. */
export type Names = { tabName: string; tab: LineFacts; fileName: string; file: LineFacts };

/** What the columns of one row say of its block, as written. */
export type RowWords = {
	programme?: string;
	cycle?: string;
	group?: string;
	slot?: string;
	venue?: string;
	animator?: string;
};

/** The facts of the block a row belongs to: its own columns first, then titles, tab, file. */
export function blockFacts(
	titles: Titles,
	row: RowWords,
	names: Names,
	place: CellPlace,
	notebook: Notebook
): BlockFacts {
	const texts = [row.programme ?? '', ...titles.subjects, names.tabName, names.fileName];
	const range = row.slot === undefined ? undefined : findClockRange(row.slot);
	const ownClock = range && { startsAt: range.startsAt, endsAt: range.endsAt };
	return {
		programme: chooseProgramme(texts, place, notebook),
		cycle: cycleOf(titles, row, names),
		group: groupOf(titles, row, names),
		slotText: row.slot,
		clock: ownClock ?? titles.clock ?? names.tab.clock ?? names.file.clock,
		weekday: weekdayIn(row.slot ?? '') ?? titles.weekday ?? names.tab.weekday ?? names.file.weekday,
		minutes: titles.minutes ?? names.tab.minutes,
		venue: row.venue ?? titles.venue,
		animators: row.animator ? [row.animator] : (titles.animators ?? [])
	};
}

/** A title that gives only a number takes its months from the tab, and the other way round. */
function cycleOf(titles: Titles, row: RowWords, names: Names): CycleName | undefined {
	const own = readCycleCell(row.cycle ?? '');
	if (own) return own;
	const tab = readCycleTab(names.tabName);
	if (titles.cycle && tab) return { ...tab, ...titles.cycle };
	return titles.cycle ?? tab ?? names.file.cycle;
}

function groupOf(titles: Titles, row: RowWords, names: Names): string {
	if (row.group) return row.group;
	const named = titles.group ?? names.tab.group ?? names.file.group;
	if (named) return named.label;
	return !row.slot && (names.tab.weekday || names.tab.clock) ? names.tabName : '';
}
