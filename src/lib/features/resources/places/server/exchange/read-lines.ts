import { breathe } from './breathe.ts';
import { foldText } from '#lib/shared/person-name.ts';
import type { FileRow } from '../../domain/standard/columns.ts';
import { type Fault, faultSentence, isNote } from '../../domain/standard/faults.ts';
import { isOwnSource } from '../../domain/standard/read-data-inclusion.ts';
import { type ReadRow, readRow } from '../../domain/standard/read-row.ts';
import type { HoursJudged } from '../../domain/standard/read-values.ts';
import { judgeHours } from '../index/hours-reader.ts';
import type { KnownRefuges } from './known-places.ts';
import type { ReadPlaceFile } from './read-place-files.ts';
import { madeId, refugeKey } from './refuge-key.ts';

/** A line once read, by which place it is known. */
export type Line = {
	file: string;
	row: ReadRow;
	/** Null: it lacks what it must have, or another line has it. */
	id: string | null;
	source: string | null;
	/** Of a refuge alone. */
	refugeKey: Buffer | null;
	/** The refuge that is kept, when this line is of it. */
	refugeId: string | null;
};

/** A fault with what was written, for the record of the import alone. */
export type KeptFault = Fault & { raw: string | null; isNote: boolean };

type Reading = { today: string; key: Buffer; refuges: KnownRefuges };

/** Reads every line of the files; one that names a refuge that is kept is of a refuge, whatever it says of itself. */
export async function readLines(
	files: readonly ReadPlaceFile[],
	{ today, key, refuges }: Reading
): Promise<{ lines: Line[]; faults: KeptFault[] }> {
	const hours = await judgeAll(files);
	const lines: Line[] = [];
	const faults: KeptFault[] = files.flatMap((file) =>
		file.faults.map((fault) => ({ ...fault, raw: null, isNote: isNote(fault.code) }))
	);
	const seen = new Set<string>();
	for (const { name: file, format, rows } of files) {
		if (!format) continue;
		for (const told of rows) {
			await breathe();
			const line = knownAgain(told, key, refuges);
			const row = readRow(line, { format, hours, today });
			const named = nameOf(row, line, { key, refuges });
			const handle = `${named.source ?? ''}\n${named.id}`;
			if (named.id && row.facts && !row.isPartial && seen.has(handle)) {
				row.faults.push(idFault('id-twice', row, line));
				row.facts = null;
			}
			if (named.id && row.facts && !row.isPartial) seen.add(handle);
			lines.push({ file, row, ...named });
			faults.push(...keptFaults(file, row));
		}
	}
	return { lines, faults };
}

export function keptFaults(file: string, { row, faults }: Pick<ReadRow, 'row' | 'faults'>) {
	return faults.map((fault): KeptFault => ({ file, row, ...fault, isNote: isNote(fault.code) }));
}

export function idFault(
	code: 'id-twice' | 'id-taken' | 'unknown-structure' | 'older',
	row: Pick<ReadRow, 'id' | 'isRefuge'>,
	line?: Pick<FileRow, 'names'>
): ReadRow['faults'][number] {
	const column = code === 'older' ? 'date_maj' : 'id';
	const field = line?.names?.[column] ?? (code === 'unknown-structure' ? 'structure_id' : column);
	const message = faultSentence(code, { field, value: null, suggestion: null });
	const raw = row.isRefuge || column !== 'id' ? null : row.id;
	return { field, code, message, suggestion: null, raw };
}

const sourceOf = (source: string | null) => (isOwnSource(source) ? null : source);

/** A refuge that is kept without its address is not to come back with it. */
function knownAgain(line: FileRow, key: Buffer, refuges: KnownRefuges): FileRow {
	const { cells } = line;
	const [id, name] = [cells.get('id'), foldText(cells.get('nom') ?? '')];
	const digest =
		refuges.byKey.size > 0 &&
		id &&
		refugeKey(key, sourceOf(cells.get('source') || null), id).toString('hex');
	const isKnown = refuges.byName.has(name) || (digest && refuges.byKey.has(digest));
	return isKnown ? { ...line, cells: new Map([...cells, ['refuge', 'oui']]) } : line;
}

function nameOf(row: ReadRow, line: FileRow, { key, refuges }: Pick<Reading, 'key' | 'refuges'>) {
	const { isRefuge } = row;
	const source = sourceOf(row.source)?.slice(0, 120) ?? null;
	const cell = (name: string) => line.cells.get(name);
	const id =
		row.id?.slice(0, 200) ??
		madeId(
			isRefuge
				? [cell('nom'), cell('telephone')]
				: [cell('nom'), cell('code_postal') || cell('commune'), cell('adresse')]
		);
	if (!isRefuge) return { id, source, refugeKey: null, refugeId: null };
	const own = refugeKey(key, source, id);
	const named = refuges.byName.get(foldText(cell('nom') ?? ''));
	// Two refuges may bear one name: that of another file is another one.
	const isNamed = named && (!named.hasKey || row.id === null);
	const refugeId = refuges.byKey.get(own.toString('hex')) ?? (isNamed ? named.id : null);
	return { id, source, refugeKey: own, refugeId };
}

/** The library reads each writing of hours once. */
async function judgeAll(files: readonly ReadPlaceFile[]): Promise<HoursJudged> {
	const written = new Set(
		files.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.get('horaires') || []))
	);
	const judged = new Map<string, Awaited<ReturnType<typeof judgeHours>>>();
	for (const hours of written) {
		if (hours.length <= 1000) judged.set(hours, await judgeHours(hours));
		await breathe();
	}
	return judged;
}
