import type { Kysely } from 'kysely';
import { type Acting, asActing, type Db } from '#lib/platform/database/acting.ts';
import type { DB } from '#lib/platform/database/schema.ts';
import type { DroppedFile } from '../read/pack-files.ts';
import { type ReadFile, readDropped } from '../read/read-dropped.ts';
import { readImportContext } from '../read/read-import-context.ts';
import type { ImportChoices, ImportReport } from './import-report.ts';
import { recordRegisters } from './record-registers.ts';
import type { ClosedYear } from '../write/refuse-closed-year.ts';
import { understandFiles, type UnreadableFile } from '../read/understand-files.ts';

export type ImportRequest = ImportChoices & { files: ReadFile[] };
export type ImportRefusal = ClosedYear | UnreadableFile;

/** Reads files and writes them in one transaction that is already open. */
export async function importRegisters(
	db: Db,
	{ files, ...choices }: ImportChoices & { files: DroppedFile[] }
): Promise<ImportReport | ImportRefusal> {
	const { year, answers } = choices;
	const context = await readImportContext(db);
	const read = await readDropped(files);
	const understood = understandFiles(read, { ...context, year, answers });
	return 'refusal' in understood ? understood : recordRegisters(db, { understood, ...choices });
}

/** Writes registers already read, understood before the transaction opens: nobody waits for it. */
export async function importFiles(
	database: Kysely<DB>,
	acting: Acting,
	{ files, ...choices }: ImportRequest
): Promise<ImportReport | ImportRefusal> {
	const { year, answers } = choices;
	const context = await asActing(database, acting, readImportContext);
	const understood = understandFiles(files, { ...context, year, answers });
	if ('refusal' in understood) return understood;
	return asActing(database, acting, (db) => recordRegisters(db, { understood, ...choices }));
}
