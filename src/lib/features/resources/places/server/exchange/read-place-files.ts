import { createHash } from 'node:crypto';
import { maskConfidential } from '#lib/features/house/confidential/index.ts';
import { newBudget, type ReadingBudget } from '#lib/platform/spreadsheet/limits.ts';
import { readWorkbook } from '#lib/platform/spreadsheet/read-workbook.ts';
import type { FileFormat, FileRow } from '../../domain/standard/columns.ts';
import { type Fault, faultSentence } from '../../domain/standard/faults.ts';
import { readDataInclusionJson } from '../../domain/standard/read-data-inclusion.ts';
import { readFeatures, readObjects } from '../../domain/standard/read-features.ts';
import { readSheet } from '../../domain/standard/read-sheet.ts';

/** A file as it was dropped. */
export type DroppedPlaces = { name: string; bytes: Uint8Array };

/** A file of places, read in lines; its whole faults already told. */
export type ReadPlaceFile = {
	name: string;
	sha256: string;
	/** Null: it could not be read. */
	format: FileFormat | null;
	rows: FileRow[];
	faults: Fault[];
};

const HEAVIEST = 20 * 1024 * 1024;

/** Reads files of places, whatever their format: the content decides. None of them stops the others. */
export async function readPlaceFiles(
	dropped: readonly DroppedPlaces[],
	signal?: AbortSignal
): Promise<ReadPlaceFile[]> {
	const budget = newBudget(signal);
	const files: ReadPlaceFile[] = [];
	for (const file of dropped) files.push(...(await readOne(file, budget)));
	return files;
}

async function readOne(file: DroppedPlaces, budget: ReadingBudget): Promise<ReadPlaceFile[]> {
	const name = maskConfidential(file.name.replace(/^.*[/\\]/, '').slice(0, 255)) || 'fichier';
	const sha256 = createHash('sha256').update(file.bytes).digest('hex');
	const unread = (more: string): ReadPlaceFile => ({
		...{ name, sha256, format: null, rows: [] },
		faults: [fileFault(name, 'unreadable-file', '', null, more)]
	});
	if (looksLikeJson(file.bytes)) {
		if (file.bytes.byteLength > HEAVIEST) return [unread('Ce fichier dépasse 20 Mo.')];
		const read = readJson(file.bytes);
		if (!read) {
			return [unread('Ce fichier ne contient ni structures, ni services, ni points d’une carte.')];
		}
		return [{ name, sha256, faults: [], ...read }];
	}
	const workbook = await readWorkbook(file.name, file.bytes, budget);
	if ('refusal' in workbook) return [unread(workbook.message)];
	const sheets = workbook.sheets.flatMap((sheet) => readSheet(sheet) ?? []);
	if (sheets.length === 0) {
		return [unread('Aucune colonne ne dit le nom des lieux. Ajoutez une ligne de titres.')];
	}
	return sheets.map(({ format, rows, unknown }) => ({
		...{ name, sha256, format, rows },
		faults: unknown.map(({ heading, nearest }) =>
			fileFault(name, 'unknown-column', maskConfidential(heading.slice(0, 120)), nearest)
		)
	}));
}

function fileFault(
	file: string,
	code: 'unreadable-file' | 'unknown-column',
	field: string,
	suggestion: string | null,
	more?: string
): Fault {
	const message = faultSentence(code, { field, value: null, suggestion, ...(more && { more }) });
	return { file, row: 0, field, code, message, suggestion };
}

function looksLikeJson(bytes: Uint8Array): boolean {
	const begun = new TextDecoder()
		.decode(bytes.subarray(0, 64))
		.replace(/^\uFEFF/, '')
		.trimStart();
	return /^[[{]/.test(begun);
}

function readJson(bytes: Uint8Array): { format: FileFormat; rows: FileRow[] } | null {
	let json: unknown;
	try {
		json = JSON.parse(new TextDecoder().decode(bytes).replace(/^\uFEFF/, ''));
	} catch {
		return null;
	}
	const features = readFeatures(json);
	if (features) return { format: 'geojson', rows: features };
	const lines = readObjects(json);
	if (lines) return { format: 'standard', rows: lines };
	const rows = readDataInclusionJson(json);
	return rows && { format: 'data-inclusion', rows };
}
