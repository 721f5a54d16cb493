import { factsKey } from './facts-key.ts';
import { type CancelledSign, cancelSeances, withoutNeighboursSeances } from './block-seances.ts';
import { markOf, meaningOf } from '../marks/cell-meaning.ts';
import { type Alphabet, decideAlphabet } from '../marks/mark-alphabet.ts';
import { mergeMark } from '../marks/merge-marks.ts';
import type { Notebook } from '../../notebook.ts';
import type { BlankRow, BlockSource, BlockWithBlanks, PendingRow } from '../marks/pending-rows.ts';
import type { RawSeance } from '../people/raw-block.ts';
import type { Mark } from '../../register.ts';

type OpenBlock = {
	block: BlockWithBlanks;
	seanceIndex: Map<RawSeance, number>;
	rows: Map<string, BlankRow>;
	cancelled: CancelledSign[];
};

/**
 * Brings the rows of one table together in blocks (one group of one cycle each) and gives their
 * marks a meaning. A grid gives its séances; a list gives none: they come from its rows.
 */
export function buildBlocks(
	rows: PendingRow[],
	seances: RawSeance[],
	source: BlockSource,
	notebook: Notebook
): BlockWithBlanks[] {
	const alphabet = decideAlphabet(
		rows.flatMap((row) => row.cells),
		source.legend,
		notebook
	);
	const open = new Map<string, OpenBlock>();
	for (const row of rows) {
		const key = factsKey(row.facts);
		const into = open.get(key) ?? openBlock(row, seances, source);
		open.set(key, into);
		addRow(into, row, alphabet, notebook);
	}
	for (const { block, cancelled } of open.values()) cancelSeances(block, cancelled, notebook);
	const blocks = [...open.values()].map(({ block }) => block);
	if (blocks.length === 1 || seances.length === 0) return blocks;
	return blocks.map((block) => withoutNeighboursSeances(block, blocks));
}

function openBlock(row: PendingRow, seances: RawSeance[], source: BlockSource): OpenBlock {
	return {
		block: {
			facts: row.facts,
			workbook: source.workbook,
			tab: source.tab,
			section: source.section,
			place: row.place,
			seances: seances.map((seance) => ({ ...seance })),
			rows: []
		},
		seanceIndex: new Map(seances.map((seance, at) => [seance, at])),
		rows: new Map(),
		cancelled: []
	};
}

function addRow(into: OpenBlock, row: PendingRow, alphabet: Alphabet, notebook: Notebook): void {
	let kept = into.rows.get(row.identity);
	if (!kept) {
		const { person, place, enrolledOn } = row;
		kept = {
			person,
			place,
			enrolledOn,
			saysLeft: false,
			observations: [],
			marks: new Map(),
			blanks: new Map()
		};
		into.rows.set(row.identity, kept);
		into.block.rows.push(kept);
	}
	kept.saysLeft ||= row.saysLeft;
	kept.observations.push(...row.observations);
	let hasLeft = false;
	for (const cell of row.cells) {
		const seance = indexOf(into, cell.seance);
		const meaning = meaningOf(cell, into.block, alphabet);
		if (meaning.kind === 'cancelled')
			into.cancelled.push({ seance, text: cell.text, place: cell.place });
		if (meaning.kind === 'leaving') hasLeft = kept.saysLeft = true;
		const isMissing = meaning.kind === 'leaving' || (hasLeft && meaning.kind === 'blank');
		const mark: Mark | undefined = isMissing ? { kind: 'absent' } : markOf(meaning);
		if (mark)
			mergeMark(kept.marks, seance, { mark, place: cell.place, isImplied: isMissing }, notebook);
		else if (meaning.kind === 'blank') kept.blanks.set(seance, cell.place);
	}
}

function indexOf(into: OpenBlock, seance: RawSeance): number {
	const known = into.seanceIndex.get(seance);
	if (known !== undefined) return known;
	const index = into.block.seances.push({ ...seance }) - 1;
	into.seanceIndex.set(seance, index);
	return index;
}
