import type { Db } from '#lib/platform/database/acting.ts';
import type { ReadRegisters } from '../apart/registers-worker.ts';
import { type DraftRefusal, keepDraft, openDraft } from './keep-draft.ts';

/**
 * Keeps registers that were read until they are confirmed, sealed; the files themselves are not
 * kept, nor what was confidential in them (not in a draft either).
 */
export async function keepRegisters(
	db: Db,
	{ packed }: ReadRegisters
): Promise<{ id: string; key: string } | DraftRefusal> {
	return keepDraft(db, [{ name: 'registers', bytes: packed }]);
}

/** The registers of a draft, or null when it is over, somebody else's, or the key is not its own. */
export async function openRegisters(
	db: Db,
	id: string,
	key: string
): Promise<Pick<ReadRegisters, 'packed'> | null> {
	const [kept] = (await openDraft(db, id, key)) ?? [];
	return kept?.name === 'registers' ? { packed: kept.bytes } : null;
}
