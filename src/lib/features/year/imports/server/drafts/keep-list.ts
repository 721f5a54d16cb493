import { createHash } from 'node:crypto';
import type { Db } from '#lib/platform/database/acting.ts';
import { newBudget } from '#lib/platform/spreadsheet/limits.ts';
import { readWorkbook } from '#lib/platform/spreadsheet/read-workbook.ts';
import { isRefusal } from '#lib/platform/spreadsheet/workbook-refusal.ts';
import type { Workbook } from '#lib/shared/workbook.ts';
import { breathe } from '#lib/platform/threads/breathe.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { forgetColumns } from '../../domain/members/forget-columns.ts';
import { type MaskedCell, maskWorkbook } from '../../domain/read/cells/mask-workbook.ts';
import { type DraftRefusal, keepDraft, openDraft } from './keep-draft.ts';
import type { DroppedFile } from '../read/pack-files.ts';
import { baseName } from '../read/read-dropped.ts';
import type { UnreadableFile } from '../read/understand-files.ts';

/** A dropped list once read: what was confidential in it is already gone. */
export type CleanList = {
	workbook: Workbook;
	masked: MaskedCell[];
	file: { name: string; sha256: Buffer };
};

/**
 * Reads a members' list or a notebook, and masks what is confidential before anything is kept.
 * Outside any transaction: it may take a second.
 */
export async function readCleanList(
	{ name, bytes }: DroppedFile,
	kind: 'members' | 'notebook',
	signal?: AbortSignal
): Promise<CleanList | UnreadableFile> {
	const workbook = await readWorkbook(baseName(name), bytes, newBudget(signal));
	if (isRefusal(workbook)) return refuse('unreadable-file', workbook.message);
	const kept = kind === 'members' ? forgetColumns(workbook) : workbook;
	const clean = await maskWorkbook(kept, breathe);
	const sha256 = createHash('sha256').update(bytes).digest();
	return { ...clean, file: { name: clean.workbook.fileName, sha256 } };
}

/** Keeps a clean list until it is confirmed, sealed like any dropped file; the file is not kept. */
export async function keepList(
	db: Db,
	list: CleanList
): Promise<{ id: string; key: string } | DraftRefusal> {
	const { workbook, masked, file } = list;
	const sealed = { workbook, masked, name: file.name, sha256: file.sha256.toString('hex') };
	return keepDraft(db, [{ name: 'list', bytes: Buffer.from(JSON.stringify(sealed)) }]);
}

/** The list of a draft, or null when it is over, somebody else's, or the key is not its own. */
export async function openList(db: Db, id: string, key: string): Promise<CleanList | null> {
	const [kept] = (await openDraft(db, id, key)) ?? [];
	if (kept?.name !== 'list') return null;
	const { workbook, masked, name, sha256 } = JSON.parse(Buffer.from(kept.bytes).toString()) as Omit<
		CleanList,
		'file'
	> & { name: string; sha256: string };
	return { workbook, masked, file: { name, sha256: Buffer.from(sha256, 'hex') } };
}
