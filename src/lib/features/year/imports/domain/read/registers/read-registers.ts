import type { Workbook } from '#lib/shared/workbook.ts';
import type { ReadingContext, RegisterDraft } from '../../register.ts';
import type { Occurrence } from '../people/clusters.ts';
import { completeFrom } from '../sheets/directory.ts';
import { draftCycles } from '../cycles/draft-cycles.ts';
import { draftPerson } from '../people/draft-people.ts';
import { findDropOuts } from '../cycles/drop-outs.ts';
import { fillBlanks } from '../marks/fill-blanks.ts';
import { gatherCycles } from '../cycles/gather-cycles.ts';
import { groupKey } from '../cells/group-name.ts';
import { matchPeople } from '../people/match-people.ts';
import { mergeGroups } from '../cycles/merge-groups.ts';
import { type Notebook, openNotebook } from '../../notebook.ts';
import type { RawBlock, RawRow } from '../people/raw-block.ts';
import { readSheet } from '../sheets/read-sheet.ts';
import type { PeopledBlock, SeasonCycle } from '../cycles/season-group.ts';
import { takeNotes } from '../cycles/take-notes.ts';

/**
 * Understands attendance registers as centres really keep them (docs/registers.md): every layout becomes
 * cycles, groups, dated séances, people and marks, with every problem of every cell at once and every
 * doubt as a question answered by its safest choice. What is confidential was emptied on the way in.
 * Pure: nothing is written, nothing is fetched.
 */
export function readRegisters(workbooks: Workbook[], context: ReadingContext): RegisterDraft {
	const notebook = openNotebook(context);
	const sheets = workbooks.flatMap((workbook, index) =>
		workbook.sheets.map((sheet) => readSheet(workbook, sheet, index, notebook))
	);
	const withBlanks = sheets.flatMap(({ blocks }) => blocks).filter(({ rows }) => rows.length > 0);
	completeFrom(
		sheets.flatMap(({ directories }) => directories),
		withBlanks.flatMap(({ workbook, rows }) => rows.map(({ person }) => ({ workbook, person })))
	);
	const blocks = withBlanks.map((block) => fillBlanks(block, notebook));
	const clusters = matchPeople(blocks.flatMap(occurrencesOf), notebook);
	const keys = new Map<RawRow, string>();
	const people = clusters.map((cluster, at) => {
		const key = `person-${at + 1}`;
		for (const { row } of cluster.members) keys.set(row, key);
		return draftPerson(cluster, key, notebook);
	});
	const cycles = seasonCycles(
		blocks.map((block) => peopled(block, keys)),
		notebook
	);
	const noted = takeNotes(
		sheets.flatMap(({ notes }) => notes),
		cycles,
		notebook
	);
	const free = new Set(context.programmes.flatMap(({ slug, isFree }) => (isFree ? slug : [])));
	for (const { groups, programme } of noted) {
		if (!free.has(programme)) for (const group of groups) findDropOuts(group, notebook);
	}
	const { questions, problems, layouts } = notebook;
	return { cycles: draftCycles(noted), people, questions, problems, layouts };
}

function occurrencesOf(block: RawBlock, rank: number): Occurrence[] {
	const { facts, workbook } = block;
	const thread = facts.cycle ? '' : `${workbook}|${facts.programme}|${groupKey(facts.group)}`;
	return block.rows.map((row) => ({
		row,
		person: row.person,
		block: rank,
		programme: facts.programme,
		thread
	}));
}

function peopled(block: RawBlock, keys: Map<RawRow, string>): PeopledBlock {
	const rows = block.rows.map((row) => ({ ...row, personKey: keys.get(row) ?? '' }));
	return { ...block, rows };
}

function seasonCycles(blocks: PeopledBlock[], notebook: Notebook): SeasonCycle[] {
	return gatherCycles(blocks).map((together) => {
		const names = together.flatMap(({ facts }) => facts.cycle ?? []);
		return {
			programme: together[0]?.facts.programme ?? '',
			name: names.length > 0 ? Object.assign({}, ...names.toReversed()) : undefined,
			groups: mergeGroups(together, notebook)
		};
	});
}
