import type { Cell, Sheet } from '#lib/shared/workbook.ts';
import { foldText } from '#lib/shared/person-name.ts';
import {
	COLUMNS,
	type FileFormat,
	type FileRow,
	STANDARD_ALONE,
	STANDARD_COLUMNS
} from './columns.ts';
import { DATA_INCLUSION_NAMES, rowsOfDataInclusion } from './read-data-inclusion.ts';
import { nearest } from './translate.ts';

export type ReadSheet = {
	format: FileFormat;
	rows: FileRow[];
	/** Headings that nobody knows, and the nearest that somebody does. */
	unknown: { heading: string; nearest: string | null }[];
};

/** A title, a date of extraction: headings come at most that far down. */
const DEEPEST_HEADINGS = 10;
const DATA_INCLUSION_ALONE = [
	...['horaires_accueil', 'accessibilite_lieu', 'reseaux_porteurs', 'lien_source'],
	'structure_id'
];

const COLUMN_OF = new Map<string, string>();
for (const { name, heading, also } of COLUMNS) {
	for (const said of [name, heading, ...also]) {
		if (!COLUMN_OF.has(foldText(said))) COLUMN_OF.set(foldText(said), name);
	}
}

/** A sheet of places, whichever way it names its columns; null: none of them says a name. */
export function readSheet(sheet: Sheet): ReadSheet | null {
	const at = headingsOf(sheet);
	if (at === -1) return null;
	const headings = sheet.rows[at]!.map((cell) => cell?.text.trim() ?? '');
	const named = new Set(headings.map((heading) => heading.toLowerCase()));
	if (isDataInclusion(named)) return readAsDataInclusion(sheet, at, headings);
	const columns = headings.map((heading) => COLUMN_OF.get(foldText(heading)) ?? null);
	const taken = columns.map((name, n) =>
		name !== null && columns.indexOf(name) === n ? name : null
	);
	const unknown = headings
		.filter((heading, n) => heading !== '' && taken[n] === null)
		.map((heading) => ({ heading, nearest: nearestHeading(heading, taken) }));
	const rows = linesUnder(sheet, at).map(({ row, cells }): FileRow => {
		const own = new Map<string, string>();
		for (const [n, name] of taken.entries()) {
			if (name !== null) own.set(name, textOf(cells[n], name));
		}
		return { row, cells: own };
	});
	return { format: isStandard(named) ? 'standard' : 'csv', rows, unknown };
}

/** The line with the most headings that are known; a name is one of them. */
function headingsOf(sheet: Sheet): number {
	let best = { at: -1, known: 0 };
	for (const [at, row] of sheet.rows.slice(0, DEEPEST_HEADINGS).entries()) {
		const names = row.map((cell) => COLUMN_OF.get(foldText(cell?.text ?? '')));
		const told = row.map((cell) => cell?.text.trim().toLowerCase() ?? '');
		const known = names.filter(Boolean).length;
		const isTold = names.includes('nom') || told.includes('structure_id');
		if (isTold && known > best.known) best = { at, known };
	}
	return best.at;
}

function isDataInclusion(named: ReadonlySet<string>): boolean {
	if (named.has('pivot')) return false;
	if (DATA_INCLUSION_ALONE.some((heading) => named.has(heading))) return true;
	return ['id', 'source', 'date_maj', 'siret', 'courriel'].every((heading) => named.has(heading));
}

/** As the standard names them, to the letter: « nom, adresse, commune » are words of everybody. */
function isStandard(named: ReadonlySet<string>): boolean {
	const required = STANDARD_COLUMNS.filter(
		({ name, standard }) => standard === 'required' && named.has(name)
	);
	return required.length >= 5 || STANDARD_ALONE.some((name) => named.has(name));
}

function readAsDataInclusion(sheet: Sheet, at: number, headings: string[]): ReadSheet {
	const names = headings.map((heading) => heading.toLowerCase());
	const objects = linesUnder(sheet, at).map(({ row, cells }) => {
		const pairs = names.flatMap((name, n): [string, unknown][] =>
			name === '' ? [] : [[name, listed(textOf(cells[n], name))]]
		);
		return { row, object: Object.fromEntries(pairs) };
	});
	const isOfServices = names.includes('structure_id');
	const unknown = headings
		.filter((heading, n) => heading !== '' && !DATA_INCLUSION_NAMES.has(names[n]!))
		.map((heading) => ({
			heading,
			nearest: nearest(
				heading,
				[...DATA_INCLUSION_NAMES].map((name) => [name, name])
			)
		}));
	const rows = rowsOfDataInclusion(isOfServices ? [] : objects, isOfServices ? objects : []);
	return { format: 'data-inclusion', rows, unknown };
}

/** A list as JSON, or with bars. */
function listed(text: string): unknown {
	if (!/^\[.*\]$/s.test(text)) return text;
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return text;
	}
}

/** The lines that say something, each with its number under the headings. */
function linesUnder(sheet: Sheet, at: number): { row: number; cells: (Cell | undefined)[] }[] {
	return sheet.rows.flatMap((cells, n) =>
		n > at && cells.some((cell) => cell?.text) ? [{ row: n - at, cells }] : []
	);
}

/** A real date or number says itself better than it is shown. */
function textOf(cell: Cell | undefined, name: string): string {
	if (!cell) return '';
	if (cell.date !== undefined && name === 'date_maj') return cell.date;
	const isNumber = name === 'latitude' || name === 'longitude';
	return isNumber && cell.number !== undefined ? String(cell.number) : cell.text;
}

function nearestHeading(heading: string, taken: readonly (string | null)[]): string | null {
	const free = COLUMNS.filter(({ name }) => !taken.includes(name));
	return nearest(
		heading.replaceAll('_', ' '),
		free.map(({ name }): [string, string] => [name.replaceAll('_', ' '), name])
	);
}
