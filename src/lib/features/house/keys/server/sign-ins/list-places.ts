import type { Role } from '#lib/features/house/staff/index.ts';
import type { Keys } from '../door/open-keys.ts';

/** A place where she works: a centre, or the network (null). */
export type Place = { membershipId: string; role: Role; centre: string | null };

/** Where somebody works today, by name of centre. */
export async function listPlaces(keys: Keys, staffId: string): Promise<Place[]> {
	const rows = await keys.database
		.selectFrom('memberships as m')
		.leftJoin('centres as c', 'c.id', 'm.centre_id')
		.where('m.staff_id', '=', staffId)
		.where('m.ended_at', 'is', null)
		.select(['m.id', 'm.role', 'c.name'])
		.orderBy('c.name')
		.orderBy('m.role')
		.execute();
	return rows.map((row) => ({ membershipId: row.id, role: row.role as Role, centre: row.name }));
}
