import type { Db } from '#lib/platform/database/acting.ts';
import { findInUrn } from './urn.ts';
import type { Sealed } from './seals.ts';

/** What is sealed under these lookups, written apart already or still in the urn. Asked by the operator alone. */
export async function readSealed(
	db: Db,
	key: Buffer,
	lookups: readonly Buffer[]
): Promise<Omit<Sealed, 'month'>[]> {
	if (lookups.length === 0) return [];
	// The urn first: what is poured meanwhile is read twice rather than not at all.
	const waiting = await findInUrn(db, key, lookups);
	const rows = await db
		.selectFrom('contribution_identities')
		.where('lookup', 'in', [...lookups])
		.select(['lookup', 'holds', 'sealed'])
		.execute();
	return [...waiting, ...(rows as Omit<Sealed, 'month'>[])];
}
