import type { CellPlace, Mark, PlainDate } from './register.ts';
import { askIfCancelled } from './ask-cancellation.ts';
import { factsKey } from './block-facts.ts';
import { type Alphabet, type CellMeaning, decideAlphabet } from './mark-alphabet.ts';
import { mergeMark } from './merge-marks.ts';
import type { Notebook } from './notebook.ts';
import type {
	BlockFacts,
	Observation,
	RawBlock,
	RawPerson,
	RawRow,
	RawSeance
} from './raw-block.ts';
import { minutesBetween } from './read-clock.ts';

export type PendingCell = {
	seance: RawSeance;
	text: string;
	place: CellPlace;
	/** A column headed "Absent" turns a cross into an absence. */
	column?: 'present' | 'absent' | 'excused';
	lateMinutes?: number;
};
/** A row of people as it was read, its marks still texts. */
export type PendingRow = {
	facts: BlockFacts;
	/** Rows of one block with the same identity are one person. */
	identity: string;
	person: RawPerson;
	place: CellPlace;
	enrolledOn?: PlainDate;
	saysLeft: boolean;
	observations: Observation[];
	cells: PendingCell[];
};
export type BlockSource = { workbook: number; tab: string; legend: string[]; section: string };

/** A row with its blanks, until `fillBlanks` says what a blank means. */
export type BlankRow = RawRow & { blanks: Map<number, CellPlace> };
export type BlockWithBlanks = Omit<RawBlock, 'rows'> & { rows: BlankRow[] };

type OpenBlock = {
	block: BlockWithBlanks;
	seanceIndex: Map<RawSeance, number>;
	rows: Map<string, BlankRow>;
	cancelled: { seance: number; text: string; place: CellPlace }[];
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
	const blocks = [...open.values()];
	for (const into of blocks) cancelSeances(into, notebook);
	return blocks.length > 1 && seances.length > 0
		? blocks.map(({ block }) => withoutNeighboursSeances(block, blocks))
		: blocks.map(({ block }) => block);
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

function meaningOf(cell: PendingCell, block: BlockWithBlanks, alphabet: Alphabet): CellMeaning {
	const startsAt = cell.seance.startsAt ?? block.facts.clock?.startsAt;
	const minutes = writtenMinutes(cell.seance, block.facts);
	const meaning = alphabet(cell.text, { startsAt, minutes });
	const isThere = meaning.kind === 'present' || meaning.kind === 'late';
	if (cell.column && cell.column !== 'present') {
		if (isThere) return { kind: cell.column };
		if (meaning.kind === 'absent') return { kind: 'blank' };
	}
	return isThere && cell.lateMinutes ? { kind: 'late', minutes: cell.lateMinutes } : meaning;
}

function markOf(meaning: CellMeaning): Mark | undefined {
	switch (meaning.kind) {
		case 'present':
		case 'absent':
		case 'excused':
		case 'late':
			return meaning;
		default:
			return undefined;
	}
}

/** "FÉRIÉ" over or down a column cancels the séance; people marked there contradict it. */
function cancelSeances({ block, cancelled }: OpenBlock, notebook: Notebook): void {
	for (const { seance, text, place } of cancelled) {
		const cancelledSeance = block.seances[seance];
		if (cancelledSeance) cancelledSeance.cancelledBy ??= { text, place };
	}
	block.seances.forEach((seance, at) => {
		if (!seance.cancelledBy) return;
		const attended = block.rows.some(({ marks }) => isAttendance(marks.get(at)?.mark));
		const isCancelled = askIfCancelled(seance, seance.cancelledBy, attended, notebook);
		if (!isCancelled) seance.cancelledBy = undefined;
	});
}

function isAttendance(mark: Mark | undefined): boolean {
	return mark?.kind === 'present' || mark?.kind === 'late';
}

/** Groups sharing one header row meet on their own days: a day marked only for another group is not theirs. */
function withoutNeighboursSeances(block: BlockWithBlanks, all: OpenBlock[]): BlockWithBlanks {
	const hasMarks = (one: BlockWithBlanks, at: number) =>
		one.rows.some(({ marks }) => marks.has(at));
	const kept = block.seances.flatMap((_, at) => {
		const isNeighbours =
			!hasMarks(block, at) &&
			all.some((other) => other.block !== block && hasMarks(other.block, at));
		return isNeighbours ? [] : [at];
	});
	const renumber = <Value>(values: Map<number, Value>) =>
		new Map(
			kept.flatMap((at, index) => (values.has(at) ? [[index, values.get(at) as Value]] : []))
		);
	return {
		...block,
		seances: kept.flatMap((at) => block.seances[at] ?? []),
		rows: block.rows.map((row) => ({
			...row,
			marks: renumber(row.marks),
			blanks: renumber(row.blanks)
		}))
	};
}

/** Minutes the register itself gives a séance: its own, its hours, or "séances de 1h30". */
export function writtenMinutes(seance: RawSeance, facts: BlockFacts): number | undefined {
	const ranged = facts.clock && minutesBetween(facts.clock.startsAt, facts.clock.endsAt);
	return seance.minutes ?? ranged ?? facts.minutes;
}
