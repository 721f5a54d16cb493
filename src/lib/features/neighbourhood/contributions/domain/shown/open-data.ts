import { type Door, type Subject, SUBJECTS } from '../doors.ts';
import { SAID_DOORS } from './told-shown.ts';

/** Under which anybody may use it again. */
export const OPEN_LICENCE = {
	name: 'Licence Ouverte 2.0',
	href: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence'
} as const;

/** What is published, as a file gives it: of no person, in no language, at no hour. */
export type OpenRow = {
	id: string;
	/** The day it was said, at the centre. */
	day: string;
	door: Door;
	subject: Subject | null;
	words: string;
	isCorrected: boolean;
	place: string | null;
	street: string | null;
	town: string | null;
	insee: string | null;
	latitude: number | null;
	longitude: number | null;
	endsOn: string | null;
	/** Who has read and published it. */
	centre: string;
};

type Column = readonly [name: string, told: (row: OpenRow) => string | number | boolean | null];

const WHAT: readonly Column[] = [
	['dit_le', ({ day }) => day],
	['porte', ({ door }) => SAID_DOORS[door]],
	['sujet', ({ subject }) => subject && SUBJECTS[subject]],
	['mots', ({ words }) => words],
	['corrige_par_le_centre', ({ isCorrected }) => isCorrected],
	['lieu', ({ place }) => place],
	['rue', ({ street }) => street],
	['commune', ({ town }) => town],
	['code_insee', ({ insee }) => insee],
	['jusqu_au', ({ endsOn }) => endsOn],
	['publie_par', ({ centre }) => centre]
];
const WHERE: readonly Column[] = [
	['latitude', ({ latitude }) => latitude],
	['longitude', ({ longitude }) => longitude]
];
const COLUMNS = [...WHAT, ...WHERE];

export const SHEET_HEADINGS = `\uFEFF${lineOf(COLUMNS.map(([name]) => name))}`;

/** One line of a sheet. */
export const sheetLine = (row: OpenRow): string =>
	lineOf(COLUMNS.map(([, told]) => cellOf(told(row))));

/** One feature (RFC 7946): what nobody has placed has no geometry. */
export const featureOf = (row: OpenRow) => ({
	type: 'Feature' as const,
	geometry:
		row.latitude === null
			? null
			: { type: 'Point' as const, coordinates: [row.longitude, row.latitude] },
	properties: Object.fromEntries(WHAT.map(([name, told]) => [name, told(row)]))
});

function cellOf(value: string | number | boolean | null): string {
	if (typeof value === 'boolean') return value ? 'oui' : 'non';
	const text = String(value ?? '').replace(/\s+/gu, ' ');
	// Whatever a resident writes is no formula for whoever opens the sheet; a number is itself.
	return typeof value === 'string' && /^[=+\-@]/.test(text) ? ` ${text}` : text;
}

function lineOf(cells: readonly string[]): string {
	const written = cells.map((cell) =>
		/[",;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
	);
	return `${written.join(';')}\r\n`;
}
