import { sql } from 'kysely';
import { asActing, type Db } from '#lib/platform/database/acting.ts';
import type { World } from '#lib/platform/world.ts';
import { lookupOf, sealedAgain, SEALED_BYTES } from './seals.ts';
import { pourUrns } from './urn.ts';

/** Days whose rows are written again: each hour those of today and yesterday, at night a month's. */
const DAYS = { hour: 2, night: 35 };

/**
 * What residents said and who sent it are written again, each in an order drawn by chance: nothing of where a row lies,
 * nor of the transaction that wrote it, says with which others it came. Run again, it changes nothing more.
 */
export async function shuffleContributions(
	{ database, now, secrets: { voices } }: Pick<World, 'database' | 'now' | 'secrets'>,
	{ at, centres }: { at: 'hour' | 'night'; centres: string[] }
): Promise<{ poured: number }> {
	const acting = { staffId: null, role: 'operator' as const, centres, at: now() };
	return asActing(database, acting, async (db) => {
		const poured = await pourUrns(db, voices);
		if (at === 'night') await sealAllAgain(db, voices);
		const since = db.acting.at.subtract({ hours: 24 * DAYS[at] }).toString();
		await sql`select shuffle_rows(${since}::timestamptz, ${at === 'night'})`.execute(db);
		return { poured };
	});
}

/** What was sealed before all had one size is given it, where this key opens it. */
async function sealAllAgain(db: Db, key: Buffer): Promise<void> {
	const others = await sql<{ lookup: Buffer; holds: 'trace' | 'contact'; sealed: Buffer }>`
		select lookup, holds, sealed from contribution_identities where octet_length(sealed) <> ${SEALED_BYTES}`.execute(
		db
	);
	if (others.rows.length === 0) return;
	const said = await db.selectFrom('contributions').select('id').execute();
	const idOf = new Map(said.map(({ id }) => [lookupOf(key, id).toString('hex'), id]));
	for (const { lookup, holds, sealed } of others.rows) {
		const id = idOf.get(lookup.toString('hex'));
		const again = id && sealedAgain(key, id, { holds, sealed });
		if (!again) continue;
		await db
			.updateTable('contribution_identities')
			.where('lookup', '=', lookup)
			.where('holds', '=', holds)
			.set({ sealed: again })
			.execute();
	}
}
