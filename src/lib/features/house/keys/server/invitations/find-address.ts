import type { Kysely } from 'kysely';
import type { DB } from '#lib/platform/database/schema.ts';
import { isMailAddress } from '#lib/platform/mail/mail-address.ts';

/**
 * Where to write to a colleague about what happens in a centre; null: she has no address here, or
 * works there no more. `door` is a pool of the role of keys, the only one that sees addresses.
 */
export async function findAddress(
	door: Kysely<DB>,
	{ staffId, centreId }: { staffId: string; centreId: string }
): Promise<string | null> {
	const row = await door
		.selectFrom('key_holders as h')
		.innerJoin('memberships as m', 'm.staff_id', 'h.id')
		.where('h.id', '=', staffId)
		.where('m.centre_id', '=', centreId)
		.where('m.ended_at', 'is', null)
		.select('h.email')
		.executeTakeFirst();
	return row && isMailAddress(row.email) ? row.email : null;
}
