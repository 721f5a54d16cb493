import { needLabel } from '../facts/needs.ts';
import type { PlaceFacts, StepFree } from '../facts/place.ts';
import { type Column, COLUMNS, STANDARD_COLUMNS } from './columns.ts';

/** By which a file names a place: that of its own file, or ours. */
export type Exported = { id: string; facts: PlaceFacts };

const STEP_FREE: Record<StepFree, string> = { yes: 'oui', help: 'avec aide', no: 'non' };

/** A text as a spreadsheet gives it back: on one line, every kind of space plain. */
export function plainText(text: string): string {
	return text
		.normalize('NFC')
		.replace(/[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]|(?!\s)\p{Cc}/gu, '')
		.replace(/\s+/gu, ' ')
		.trim();
}

/** What a column says of a place. */
export function cellOf({ id, facts }: Exported, column: Column): string {
	const value = facts[column.fact];
	switch (column.reads) {
		case 'kinds':
			return [facts.kind, ...facts.otherKinds].join('|');
		case 'needs':
			return joined(facts.needs.map(needLabel));
		case 'step-free':
			return facts.stepFree ? STEP_FREE[facts.stepFree] : '';
		case 'yes-no':
			return value === true ? 'oui' : '';
		default:
			if (column.name === 'id') return id;
			if (Array.isArray(value)) return joined(value);
			return value === null || value === undefined ? '' : plainText(String(value));
	}
}

/** A lone value that holds a semicolon is closed by a bar: it would be read as two. */
function joined(values: readonly string[]): string {
	const cells = values.map(plainText).filter(Boolean);
	return cells.length === 1 && cells[0]!.includes(';') ? `${cells[0]}|` : cells.join('|');
}

/** What a spreadsheet would compute; a number, or a telephone written with its +, is itself. */
const COMPUTED = /^(?:[=@]|[+-](?![\d .]*$))/;

/** A space before it makes it a text for whoever opens the file, and is cut when the file is read back. */
const asText = (cell: string) => (COMPUTED.test(cell) ? ` ${cell}` : cell);

const lineOf = (cells: readonly string[], comma: string) =>
	`${cells
		.map(asText)
		.map((cell) => (/["\n\r,;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
		.join(comma)}\r\n`;

export type SheetForm = {
	headings: string;
	line: (place: Exported) => string;
};

/** As the national standard asks: its names, its order, commas. */
export const STANDARD_SHEET: SheetForm = {
	headings: lineOf(
		inOrder(STANDARD_COLUMNS).map(({ name }) => name),
		','
	),
	line: (place) =>
		lineOf(
			inOrder(STANDARD_COLUMNS).map((column) => cellOf(place, column)),
			','
		)
};

/** The house's own: every public fact, headings that are read, as French spreadsheets open it. */
export const HOUSE_SHEET: SheetForm = {
	headings: `\uFEFF${lineOf(
		COLUMNS.map(({ heading }) => heading),
		';'
	)}`,
	line: (place) =>
		lineOf(
			COLUMNS.map((column) => cellOf(place, column)),
			';'
		)
};

function inOrder(columns: readonly Column[]): Column[] {
	return [
		...columns.filter(({ standard }) => standard === 'required'),
		...columns.filter(({ standard }) => standard !== 'required')
	];
}

/** A place on a map, with all its columns; read back like a line. */
export function featureOf(place: Exported): object | null {
	const { latitude, longitude } = place.facts;
	if (latitude === null || longitude === null) return null;
	const cells = COLUMNS.filter(({ reads }) => reads !== 'number').map(
		(column): [string, string] => [column.name, cellOf(place, column)]
	);
	return {
		type: 'Feature',
		geometry: { type: 'Point', coordinates: [longitude, latitude] },
		properties: Object.fromEntries(cells.filter(([, cell]) => cell !== ''))
	};
}
