import type { Db } from '#lib/platform/database/acting.ts';
import type { Role } from '../domain/permissions.ts';

/** The oldest open membership of that role in a centre, or null. */
export async function findMembership(db: Db, centreId: string, role: Role): Promise<string | null> {
	const row = await db
		.selectFrom('memberships')
		.where('centre_id', '=', centreId)
		.where('role', '=', role)
		.where('ended_at', 'is', null)
		.orderBy('started_at')
		.select('id')
		.executeTakeFirst();
	return row?.id ?? null;
}
