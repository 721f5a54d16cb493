import { findConfidential, maskConfidential } from '#lib/features/house/confidential/index.ts';
import type { PlaceFacts } from '../facts/place.ts';
import { columnNamed, COLUMNS, type FileFormat, type FileRow } from './columns.ts';
import { type FaultCode, faultSentence, isNote } from './faults.ts';
import { readCell } from './read-cell.ts';
import { departmentOf, inseeOf, readInsee, type Tell, townOf } from './read-codes.ts';
import { readPosition } from './read-position.ts';
import type { HoursJudged } from './read-values.ts';
import { isRefugeLine, withoutDoor } from './refuge-row.ts';

export type RowFault = {
	field: string;
	code: FaultCode;
	message: string;
	suggestion: string | null;
	/** As it was written, without its secrets; nothing of a refuge. */
	raw: string | null;
};

export type ReadRow = {
	row: number;
	/** By which its file names it; nothing of that is kept of a refuge. */
	id: string | null;
	source: string | null;
	isRefuge: boolean;
	/** It tells more of a place that another line, or the directory, holds. */
	isPartial: boolean;
	/** What the line says and can be kept; a fact that is not there is not told. Null: nothing is. */
	facts: Partial<PlaceFacts> | null;
	faults: RowFault[];
};

export type Reading = { format: FileFormat; hours: HoursJudged; today: string };

const REQUIRED: Record<FileFormat, readonly string[]> = {
	standard: COLUMNS.filter(({ standard }) => standard === 'required').map(({ name }) => name),
	'data-inclusion': ['source', 'id', 'nom', 'date_maj'],
	csv: ['nom'],
	geojson: ['nom']
};
/** Codes and addresses are figures: no number that is secret hides in them. */
const FIGURES = new Set(['pivot', 'number', 'phone', 'pages', 'page', 'insee', 'postcode', 'day']);

/** A line of a file read whole: what it says that can be kept, and everything that is wrong with it, at once. */
export function readRow(line: FileRow, reading: Reading): ReadRow {
	const isRefuge = isRefugeLine(line.cells);
	const own = isRefuge ? withoutDoor(line.cells) : { cells: new Map(line.cells), left: [] };
	const faults: RowFault[] = [];
	const told = (name: string) => line.names?.[name] ?? name;
	const tellOf =
		(name: string): Tell =>
		(code, said = {}) => {
			const cell = own.cells.get(name) ?? null;
			const value = isRefuge ? null : (said.value ?? cell);
			const suggestion = (!isRefuge && said.suggestion) || null;
			const words = { field: told(name), value, suggestion, more: said.more ?? '' };
			const raw = isRefuge || !cell ? null : maskConfidential(cell.slice(0, 2000)).slice(0, 500);
			faults.push({
				...{ field: told(name), code, suggestion, raw },
				message: faultSentence(code, words)
			});
		};
	if (own.left.length > 0)
		tellOf('adresse')('refuge-address', { more: own.left.map(told).join(', ') });
	for (const { column, code, ...said } of line.told ?? []) tellOf(column)(code, said);
	leaveSecrets(own.cells, tellOf);
	const facts = readFactsOf(own.cells, reading, tellOf);
	if (isRefuge) facts.isRefuge = true;
	const needed = line.isPartial ? ['id'] : isRefuge ? ['nom'] : REQUIRED[reading.format];
	const empty = needed.filter((name) => !own.cells.get(name));
	for (const name of empty) {
		if (!faults.some(({ code, field }) => code === 'confidential' && field === told(name))) {
			tellOf(name)('missing', {
				...{ suggestion: suggested(name, own.cells), more: own.cells.has(name) ? '' : 'absent' }
			});
		}
	}
	if (
		reading.format === 'csv' &&
		!isRefuge &&
		!line.cells.get('id') &&
		!facts.town &&
		!facts.postcode
	) {
		if (!own.cells.get('commune') && !own.cells.get('code_postal')) tellOf('commune')('missing');
		empty.push('commune');
	}
	const lost = needed.filter((name) => {
		const fact = columnNamed(name)!.fact;
		return fact !== 'sourceId' && !facts[fact] && !empty.includes(name);
	});
	const loses = new Set(lost.map(told));
	for (const fault of faults) {
		if (!isNote(fault.code) && loses.has(fault.field)) {
			fault.message += ' D’ici là, ce lieu n’est pas repris.';
		}
	}
	return {
		...{ row: line.row, isRefuge, isPartial: line.isPartial === true },
		id: line.cells.get('id') || null,
		source: line.cells.get('source') || null,
		facts: empty.length > 0 || lost.length > 0 ? null : facts,
		faults
	};
}

/** What an empty cell should say, where the others of its line know it. */
function suggested(name: string, cells: ReadonlyMap<string, string>): string | null {
	if (name === 'commune') return townOf(cells.get('code_insee')?.trim() ?? '');
	if (name !== 'code_postal') return null;
	return /(?<!\d)\d{5}(?!\d)/.exec(cells.get('adresse') ?? '')?.[0] ?? null;
}

/** A cell that holds a secret is not read further. */
function leaveSecrets(cells: Map<string, string>, tellOf: (name: string) => Tell): void {
	const texts = [...cells].filter(([name, cell]) => cell && !isFigures(name));
	if (findConfidential(texts.map(([, cell]) => cell).join('\n')).findings.length === 0) return;
	for (const [name, cell] of texts) {
		if (findConfidential(cell).findings.length === 0) continue;
		tellOf(name)('confidential', {
			suggestion: maskConfidential(cell)
				.replace(/\[[^\]]*masqué\]/g, '')
				.replace(/\s+/g, ' ')
				.trim()
		});
		cells.delete(name);
	}
}

function isFigures(name: string): boolean {
	return name === 'id' || FIGURES.has(columnNamed(name)?.reads ?? '');
}

function readFactsOf(
	cells: ReadonlyMap<string, string>,
	reading: Reading,
	tellOf: (name: string) => Tell
): Partial<PlaceFacts> {
	const facts: Partial<PlaceFacts> = {};
	const department = departmentOf(cells.get('code_insee') ?? '', cells.get('commune') ?? '');
	for (const [name, cell] of cells) {
		const column = columnNamed(name);
		if (column)
			Object.assign(facts, readCell(column, cell, { ...reading, department }, tellOf(name)));
	}
	const town = facts.town ?? null;
	const insee = cells.get('code_insee');
	if (insee) {
		const code = readInsee(insee, town, tellOf('code_insee'));
		if (code) facts.insee = code;
	} else if (insee === '') {
		tellOf('code_insee')('insee-missing', { suggestion: inseeOf(town) });
		facts.insee = null;
	}
	const [latitude, longitude] = [cells.get('latitude'), cells.get('longitude')];
	if (latitude !== undefined || longitude !== undefined) {
		const position = readPosition(
			{ latitude: latitude ?? '', longitude: longitude ?? '' },
			facts.insee ?? inseeOf(town),
			{ latitude: tellOf('latitude'), longitude: tellOf('longitude') }
		);
		if (position !== undefined) {
			facts.latitude = position?.latitude ?? null;
			facts.longitude = position?.longitude ?? null;
		}
	}
	return facts;
}
