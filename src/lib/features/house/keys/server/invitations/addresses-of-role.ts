import type { Kysely } from 'kysely';
import type { Role } from '#lib/features/house/staff/index.ts';
import type { DB } from '#lib/platform/database/schema.ts';
import { isMailAddress } from '#lib/platform/mail/mail-address.ts';

/**
 * Where to write to those who have a role in a centre, or in the network, today, each once. `door` is a pool of the role of
 * keys, the only one that sees addresses.
 */
export async function addressesOfRole(
	door: Kysely<DB>,
	{ centreId, role }: { centreId: string | null; role: Role }
): Promise<string[]> {
	const rows = await door
		.selectFrom('key_holders as h')
		.innerJoin('memberships as m', 'm.staff_id', 'h.id')
		.where('m.centre_id', centreId === null ? 'is' : '=', centreId)
		.where('m.role', '=', role)
		.where('m.ended_at', 'is', null)
		.select('h.email')
		.distinct()
		.orderBy('h.email')
		.execute();
	return rows.flatMap(({ email }) => (isMailAddress(email) ? [email] : []));
}
