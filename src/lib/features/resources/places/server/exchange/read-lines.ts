import { breathe } from '#lib/platform/threads/breathe.ts';
import type { FileRow } from '../../domain/standard/columns.ts';
import type { Placed } from '../../domain/alike/neighbours.ts';
import type { PlaceFacts } from '../../domain/facts/place.ts';
import { type Fault, faultSentence, isNote } from '../../domain/standard/faults.ts';
import { haveOnePosition } from '../../domain/standard/one-position.ts';
import { type ReadRow, readRow } from '../../domain/standard/read-row.ts';
import { isRefugeLine } from '../../domain/standard/refuge-row.ts';
import { type JudgedHours, judgeHours, type Span } from '../index/hours-reader.ts';
import { daysAround, type KnownSpans } from '../index/write-days.ts';
import { idDigest, knownBy } from '../write/known-by.ts';
import type { KnownPlaces } from './known-places.ts';
import { idOf, type KnownRefuges, refugeIdOf, saidOf, sourceOf } from './known-refuges.ts';
import type { ReadPlaceFile } from './read-place-files.ts';

/** A line once read, by which place it is known. */
export type Line = {
	file: string;
	row: ReadRow;
	/** Null: it lacks what it must have, or another line has it. */
	id: string | null;
	source: string | null;
	/** By which it is known again, even where nothing of that may be kept. */
	digests: string[];
	/** The refuge that is kept, when this line is of it. */
	refugeId: string | null;
};

/** A fault with what was written, for the record of the import alone. */
export type KeptFault = Fault & { raw: string | null; isNote: boolean };

type Reading = { today: string; key: Buffer; refuges: KnownRefuges; known: KnownPlaces };

/** Reads every line of the files; one that names a refuge that is kept is of a refuge, whatever it says of itself. */
export async function readLines(
	files: readonly ReadPlaceFile[],
	{ today, key, refuges, known }: Reading
): Promise<{ lines: Line[]; faults: KeptFault[]; spans: KnownSpans }> {
	const hours = await judgeAll(files, today);
	const lines: Line[] = [];
	const faults: KeptFault[] = files.flatMap((file) =>
		file.faults.map((fault) => ({ ...fault, raw: null, isNote: isNote(fault.code) }))
	);
	const seen = new Set<string>();
	for (const { name: file, format, rows } of files) {
		if (!format) continue;
		const placed: Placed[] = [];
		for (const told of rows) {
			await breathe();
			const line = knownAgain(told, known, refuges);
			const row = readRow(line, { format, hours, today });
			const named = nameOf(row, line, refuges);
			const digests = row.facts && !row.isPartial ? digestsOf(line, named, key) : [];
			const handle = `${named.source ?? ''}\n${named.id}`;
			if (named.id && row.facts && !row.isPartial && seen.has(handle)) {
				row.faults.push(idFault('id-twice', row, line));
				row.facts = null;
			}
			if (named.id && row.facts && !row.isPartial) seen.add(handle);
			lines.push({ file, row, ...named, digests });
			faults.push(...keptFaults(file, row));
			if (row.facts) placed.push(whereOf(row.facts));
		}
		if (haveOnePosition(placed)) faults.push(onePosition(file));
	}
	const read = [...hours].flatMap(([cell, one]): [string, Span[][]][] =>
		one
			? [
					[one.pretty, one.spans],
					[cell, one.spans]
				]
			: []
	);
	return { lines, faults, spans: new Map(read) };
}

const whereOf = ({ street, latitude, longitude }: Partial<PlaceFacts>): Placed => ({
	...{ street: street ?? null, latitude: latitude ?? null, longitude: longitude ?? null }
});

/** Said once of the whole file. */
function onePosition(file: string): KeptFault {
	const [code, field] = ['one-position', 'latitude, longitude'] as const;
	const message = faultSentence(code, { field, value: null, suggestion: null });
	return { file, row: 0, field, code, message, suggestion: null, raw: null, isNote: isNote(code) };
}

export function keptFaults(file: string, { row, faults }: Pick<ReadRow, 'row' | 'faults'>) {
	return faults.map((fault): KeptFault => ({ file, row, ...fault, isNote: isNote(fault.code) }));
}

export function idFault(
	code: 'id-twice' | 'id-taken' | 'unknown-structure' | 'older' | 'removed',
	row: Pick<ReadRow, 'id' | 'isRefuge'>,
	line?: Pick<FileRow, 'names'>
): ReadRow['faults'][number] {
	const column = code === 'older' ? 'date_maj' : 'id';
	const field = line?.names?.[column] ?? (code === 'unknown-structure' ? 'structure_id' : column);
	const message = faultSentence(code, { field, value: null, suggestion: null });
	const raw = row.isRefuge || column !== 'id' ? null : row.id;
	return { field, code, message, suggestion: null, raw };
}

/** Why a line that does not say so is read as a refuge: whoever sent the file may know better. */
const TELEPHONE_OF_MANY = {
	column: 'telephone',
	code: 'refuge-telephone',
	value: '',
	suggestion: null
} as const;

/** A refuge that is kept without its address is not to come back with it. */
function knownAgain(line: FileRow, known: KnownPlaces, refuges: KnownRefuges): FileRow {
	const { id, source } = idOf(line);
	const was = known.find(source, id);
	const stands = was !== null && was !== 'taken' && !was.facts.isRefuge;
	if (!refuges.has(line, stands)) return line;
	const cells = new Map([...line.cells, ['refuge', 'oui']]);
	if (isRefugeLine(line.cells) || !refuges.hasTelephoneOfMany(line)) return { ...line, cells };
	return { ...line, cells, told: [...(line.told ?? []), TELEPHONE_OF_MANY] };
}

function digestsOf(
	line: FileRow,
	{ id, source }: { id: string; source: string | null },
	key: Buffer
) {
	return [...new Set([...knownBy(key, saidOf(line)), idDigest(key, source, id)])];
}

function nameOf(row: ReadRow, line: FileRow, refuges: KnownRefuges) {
	const source = sourceOf(row.source);
	if (!row.isRefuge) return { id: idOf(line).id, source, refugeId: null };
	const id = refugeIdOf(line);
	return { id, source, refugeId: refuges.rowOf(line, source, id) };
}

/** The library reads each writing of hours once. */
async function judgeAll(
	files: readonly ReadPlaceFile[],
	today: string
): Promise<Map<string, JudgedHours | null>> {
	const days = daysAround(today);
	const written = new Set(
		files.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.get('horaires') || []))
	);
	const judged = new Map<string, JudgedHours | null>();
	for (const hours of written) {
		if (hours.length <= 1000) judged.set(hours, await judgeHours(hours, days));
		await breathe();
	}
	return judged;
}
