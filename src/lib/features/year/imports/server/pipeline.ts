import type { Kysely } from 'kysely';
import { type Acting, asActing, type Db } from '#lib/platform/database/acting.ts';
import type { DB } from '#lib/platform/database/schema.ts';
import { actingApart, answerStatements } from '#lib/platform/database/through-thread.ts';
import { inTurn } from '#lib/platform/posts/in-turn.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { ShownReport } from '../domain/plan/show-report.ts';
import { askRegisters, LEFT, type NotImported } from './apart/ask-registers.ts';
import type { ReadRegisters } from './apart/registers-worker.ts';
import type { DroppedFile } from './read/pack-files.ts';
import { readDropped } from './read/read-dropped.ts';
import { readImportContext } from './read/read-import-context.ts';
import { understandFiles, type UnreadableFile } from './read/understand-files.ts';
import type { ImportChoices, ImportReport } from './registers/import-report.ts';
import { recordRegisters } from './registers/record-registers.ts';
import type { ClosedYear } from './write/refuse-closed-year.ts';
import { isTurnOfImport } from './write/stamp-import.ts';

export type ImportRefusal = ClosedYear | UnreadableFile | NotImported | typeof BUSY;

type Registers = ImportChoices & {
	registers: Pick<ReadRegisters, 'packed'>;
	/** How long another import of the centre is waited for, in milliseconds. */
	longestWaitMs?: number;
};

/** In milliseconds, before a screen: a little less than what carries a page to her waits for one. */
const LONGEST_WAIT_MS = 45_000;

const BUSY = refuse(
	'busy',
	'Un autre import de votre centre est en cours\u00a0: rien n’est enregistré. Réessayez dans quelques minutes.'
);

/** Reads dropped registers apart. Their bytes are given away: two of 20 MB are a lot to keep twice. */
export function readRegisters(
	files: DroppedFile[],
	signal?: AbortSignal
): Promise<ReadRegisters | NotImported> {
	return askRegisters(async (ask) => {
		const whole = files.filter(({ bytes }) => bytes.byteLength === bytes.buffer.byteLength);
		const transfer = [...new Set(whole.map(({ bytes }) => bytes.buffer as ArrayBuffer))];
		return (await ask({ read: files }, { transfer })).read!;
	}, signal);
}

/** Imports registers already read, and says everything of it. */
export async function importFiles(
	database: Kysely<DB>,
	acting: Acting,
	registers: Registers
): Promise<ImportReport | ImportRefusal> {
	return (await importApart(database, acting, { ...registers, isForScreen: false })) as
		ImportReport | ImportRefusal;
}

/** The same for somebody who reads it on her screen: what is said of it fits in a page. */
export async function importForScreen(
	database: Kysely<DB>,
	acting: Acting,
	registers: Registers & { signal: AbortSignal }
): Promise<ShownReport | ImportRefusal> {
	return (await importApart(database, acting, { ...registers, isForScreen: true })) as
		ShownReport | ImportRefusal;
}

/**
 * What another import of the centre does is waited for before the turn of what is heavy: everybody’s photos and
 * documents wait for that one. One import at a time holds a connection to wait.
 */
async function importApart(
	database: Kysely<DB>,
	acting: Acting,
	{
		registers,
		signal,
		isForScreen,
		longestWaitMs: longestMs = isForScreen ? LONGEST_WAIT_MS : Infinity,
		...choices
	}: Registers & { isForScreen: boolean; signal?: AbortSignal }
): Promise<ImportReport | ShownReport | ImportRefusal> {
	return inTurn('imports', async () => {
		return asActing(database, acting, async (db) => {
			if (!(await isTurnOfImport(db, { longestMs, signal }))) return signal?.aborted ? LEFT : BUSY;
			const context = await readImportContext(db);
			const { year, answers } = choices;
			return askRegisters<ImportReport | ShownReport | ImportRefusal>(async (ask) => {
				const { understood: unread } = await ask({
					understand: registers.packed,
					context: { ...context, year, answers }
				});
				if (unread) return unread;
				const record = { ...choices, acting: actingApart(acting), isForScreen };
				const { recorded } = await ask({ record }, { giveBack: answerStatements(db) });
				return recorded!;
			}, signal);
		});
	});
}

/** The same in one transaction that is already open, from the files themselves. */
export async function importRegisters(
	db: Db,
	{ files, ...choices }: ImportChoices & { files: DroppedFile[] }
): Promise<ImportReport | ClosedYear | UnreadableFile> {
	const read = await readDropped(files);
	const context = await readImportContext(db);
	const { year, answers } = choices;
	const understood = understandFiles(read, { ...context, year, answers });
	return 'refusal' in understood ? understood : recordRegisters(db, { understood, ...choices });
}
