import { gunzipSync, gzipSync } from 'node:zlib';
import type { Db } from '#lib/platform/database/acting.ts';
import { type DraftRefusal, keepDraft, openDraft } from './keep-draft.ts';
import type { ReadFile } from '../read/read-dropped.ts';

/**
 * Keeps registers that were read until they are confirmed, sealed; the files themselves are not
 * kept, nor what was confidential in them (not in a draft either).
 */
export async function keepRegisters(
	db: Db,
	files: ReadFile[]
): Promise<{ id: string; key: string } | DraftRefusal> {
	const bytes = gzipSync(JSON.stringify(files), { level: 3 });
	return keepDraft(db, [{ name: 'registers', bytes }]);
}

/** The registers of a draft, or null when it is over, somebody else's, or the key is not its own. */
export async function openRegisters(db: Db, id: string, key: string): Promise<ReadFile[] | null> {
	const [kept] = (await openDraft(db, id, key)) ?? [];
	if (kept?.name !== 'registers') return null;
	return JSON.parse(gunzipSync(kept.bytes).toString()) as ReadFile[];
}
