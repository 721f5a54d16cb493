import words from '#content/register-words.json' with { type: 'json' };
import type { ColumnRole } from './register.ts';
import { blockFacts, type RowWords } from './block-facts.ts';
import { type BlockWithBlanks, buildBlocks, type PendingRow } from './build-blocks.ts';
import { roleOfHeader } from './column-words.ts';
import { type DatedColumn, datedSeances } from './dated-seances.ts';
import { takeSeanceRow } from './seance-row.ts';
import { observationReader } from './observations.ts';
import { personReader } from './read-person.ts';
import { isLegend, isSideNote, isTotal, looksLikeName, opensWaitingList } from './row-kind.ts';
import { isGivenName } from './split-name.ts';
import type { TableSource } from './table-source.ts';
import { reportOrphanColumns } from './orphan-columns.ts';
import { type Filled, filledCells } from './view.ts';
import { hasOneOf, wordsOf } from './plain-words.ts';

/**
 * Reads a register with people down and séances across: people, totals, notes and titles are told
 * apart row by row, and a title between two people opens another block (issue §4).
 */
export function readGrid(source: TableSource): BlockWithBlanks[] {
	const { table, titles, notebook } = source;
	const { view } = table;
	const dated = datedSeances(source);
	const isSeance = new Set(table.seances.map(({ column }) => column));
	const people = personReader(table, notebook);
	const observe = observationReader(table, notebook);
	const rows: PendingRow[] = [];
	let isWaiting = false;
	let previous: 'person' | 'other' = 'other';
	titles.closeTitles();
	reportOrphanColumns(table, notebook);

	for (let row = table.firstRow; row <= table.lastRow; row++) {
		const cells = filledCells(view, row);
		if (cells.length === 0) continue;
		const side = cells.filter(({ column }) => !isSeance.has(column));
		const marks = cells.filter(({ column }) => isSeance.has(column));
		const name = people.nameText(row);
		const kind = kindOfRow({ name, side, marks, previous, table: source });
		previous = kind === 'person' ? 'person' : 'other';
		if (kind === 'person' && isWaiting) {
			notebook.report(
				people.namePlace(row),
				"Cette personne est sur la liste d'attente : elle n'est pas inscrite à l'atelier."
			);
		} else if (kind === 'person') {
			const person = people.read(row);
			if (person)
				rows.push(pendingRow(source, row, person, dated, people.enrolledOn(row), observe(row)));
		} else if (kind === 'nameless') {
			notebook.report(
				people.namePlace(row),
				'Le nom manque sur cette ligne : ses présences ne sont pas importées. Ajoutez le nom, ou effacez la ligne.'
			);
		} else if (kind === 'seances') {
			takeSeanceRow(view, row, side[0]?.cell.text ?? '', dated);
		} else if (kind === 'line') {
			isWaiting = opensWaitingList(side[0]?.cell.text ?? '') || (isWaiting && !opensGroup(side));
			source.takeLine(view, row);
		}
	}
	const seances = dated.map(({ seance }) => seance);
	return buildBlocks(
		rows,
		seances,
		{ workbook: source.workbook, tab: source.names.tabName, legend: source.legend },
		notebook
	);
}

type RowKind = 'person' | 'nameless' | 'seances' | 'line' | 'total';
type RowLook = {
	name: string;
	side: Filled[];
	marks: Filled[];
	previous: string;
	table: TableSource;
};

function kindOfRow({ name, side, marks, previous, table }: RowLook): RowKind {
	const first = side[0]?.cell.text ?? '';
	const numbersOnly = marks.every(({ cell }) => /^\d+([.,]\d+)?\s*%?$/.test(cell.text));
	if (side.some(({ cell }) => isTotal(cell.text)) && (numbersOnly || !looksLikeName(name)))
		return 'total';
	if (isLegend(side.map(({ cell }) => cell.text).join(' ')) || isSideNote(first)) return 'line';
	if (opensWaitingList(first)) return 'line';
	if (marks.length > 0 && roleOfHeader(first) !== undefined && !looksLikeName(name))
		return 'seances';
	if (looksLikeName(name)) {
		if (marks.length > 0 || side.length > 1) return 'person';
		return isPersonAlone(name, previous, table) ? 'person' : 'line';
	}
	if (marks.length === 0) return 'line';
	if (name === '' && side.length === 0)
		return previous === 'person' && !numbersOnly ? 'nameless' : 'seances';
	return numbersOnly && name === '' && side.length < 2 ? 'total' : 'nameless';
}

/** A name alone on its row, without a mark: somebody who never came, unless it reads like a title. */
function isPersonAlone(name: string, previous: string, { notebook }: TableSource): boolean {
	if (hasOneOf(name, words.levels) || hasOneOf(name, words.cancelling)) return false;
	const programmes = notebook.context.programmes.flatMap(({ aliases, name: own }) => [
		own,
		...aliases
	]);
	if (programmes.some((alias) => wordsOf(alias).join(' ') === wordsOf(name).join(' ')))
		return false;
	const parts = name.split(' ');
	return (
		parts.some(isGivenName) || (previous === 'person' && parts.length >= 2 && parts.length <= 4)
	);
}

function opensGroup(side: Filled[]): boolean {
	return side.some(({ cell }) => /groupe|session|cycle|inscrit/i.test(cell.text));
}

function pendingRow(
	source: TableSource,
	row: number,
	person: NonNullable<ReturnType<ReturnType<typeof personReader>['read']>>,
	dated: DatedColumn[],
	enrolledOn: string | undefined,
	seen: ReturnType<ReturnType<typeof observationReader>>
): PendingRow {
	const { view } = source.table;
	return {
		facts: blockFacts(
			source.titles.current(),
			rowWords(source, row),
			source.names,
			person.place,
			source.notebook
		),
		identity: String(row),
		person,
		place: person.place,
		enrolledOn: enrolledOn ?? seen.enrolledOn,
		saysLeft: seen.saysLeft,
		observations: seen.kept,
		cells: dated.map(({ column, seance }) => ({
			seance,
			text: view.cell(row, column)?.text ?? '',
			place: view.place(row, column)
		}))
	};
}

/** What the row's own columns say of its group, its cycle, its hours. */
export function rowWords({ table }: TableSource, row: number): RowWords {
	const text = (role: ColumnRole) => {
		const texts = table.assigned
			.filter((column) => column.role === role)
			.map(({ column }) => table.view.cell(row, column)?.text ?? '')
			.filter((one) => one !== '');
		return texts.length > 0 ? texts.join(' - ') : undefined;
	};
	return {
		programme: text('programme'),
		cycle: text('cycle'),
		group: text('group'),
		slot: text('slot'),
		venue: text('venue'),
		animator: text('animator')
	};
}
