import { createHash } from 'node:crypto';
import { maskConfidential } from '#lib/features/house/confidential/index.ts';
import { newBudget, type ReadingBudget } from '#lib/platform/spreadsheet/limits.ts';
import { readWorkbook } from '#lib/platform/spreadsheet/read-workbook.ts';
import { isRefusal } from '#lib/platform/spreadsheet/workbook-refusal.ts';
import type { Workbook } from '#lib/shared/workbook.ts';
import { hideConfidential } from '../../domain/read/cells/hide-confidential.ts';
import type { SecretKind } from '../../domain/read/cells/mask-workbook.ts';
import type { Problem } from '../../domain/register.ts';
import type { DroppedFile } from './pack-files.ts';

/** A dropped register once read: what was confidential in it is already gone. */
export type ReadFile = {
	/** Its base name. */
	name: string;
	/** Of its content as it was dropped, in hexadecimal. */
	sha256: string;
	/** Its sheets, or why nothing can be read of it. */
	workbook: Workbook | null;
	unreadable: string;
	/** Where something confidential stood, and of which kinds; never its value. */
	hidden: Problem[];
	kinds: SecretKind[];
};

/** Reads dropped registers, outside any transaction: it can take seconds. */
export async function readDropped(files: DroppedFile[]): Promise<ReadFile[]> {
	const read: ReadFile[] = [];
	const budget = newBudget();
	for (const file of files) read.push(await readOne(file, budget));
	return read;
}

async function readOne(
	{ name: path, bytes }: DroppedFile,
	budget: ReadingBudget
): Promise<ReadFile> {
	const name = baseName(path);
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	const workbook = await readWorkbook(name, bytes, budget);
	return isRefusal(workbook)
		? { name, sha256, workbook: null, unreadable: workbook.message, hidden: [], kinds: [] }
		: { name, sha256, unreadable: '', ...hideConfidential(workbook) };
}

/**
 * A browser or a command may give a path: only the name of the file is anybody's business, and what
 * is confidential in it is nobody's.
 */
export function baseName(path: string): string {
	const name = path.replace(/^.*[/\\]/, '');
	return maskConfidential(name).slice(-255);
}
