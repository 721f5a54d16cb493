import { findFrozenPart } from '#lib/features/house/years/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { DeskCounts } from '../../domain/count/desk-counts.ts';
import { readDeskCounts } from '../desk/read-desk-counts.ts';

/**
 * The desk's year: as it was frozen at the closing, else counted now; null without a request. A
 * year closed before desks were counted has none, whatever was written afterwards.
 */
export async function showDeskYear(db: Db, year: number): Promise<DeskCounts | null> {
	const frozen = await findFrozenPart(db, year, 'desk');
	if (!frozen) return readDeskCounts(db, year);
	return (frozen.value as DeskCounts | null | undefined) ?? null;
}
