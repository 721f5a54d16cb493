import type { Kysely } from 'kysely';
import { asActing } from '#lib/platform/database/acting.ts';
import { instant } from '#lib/platform/database/instant.ts';
import type { DB } from '#lib/platform/database/schema.ts';
import type { Role } from '../domain/permissions.ts';

export type DemoEntry = {
	membershipId: string;
	name: string;
	role: Role;
	centre: { slug: string; name: string } | null;
};

/** The invented people one may enter as; empty anywhere but in a demonstration. */
export async function listDemoEntries(
	database: Kysely<DB>,
	at: Temporal.Instant
): Promise<DemoEntry[]> {
	return asActing(database, { staffId: null, role: 'sign-in', centres: [], at }, async (db) => {
		const demo = await db.selectFrom('demo_loadings').select('recorded_at').executeTakeFirst();
		if (!demo) return [];
		const rows = await db
			.selectFrom('memberships as m')
			.innerJoin('staff_members as s', 's.id', 'm.staff_id')
			.leftJoin('centres as c', 'c.id', 'm.centre_id')
			.where('m.ended_at', 'is', null)
			// The cast alone: whoever was invited since has a password of her own.
			.where('s.recorded_at', '<=', instant(demo.recorded_at))
			.select(['m.id', 'm.role', 's.display_name', 'c.slug', 'c.name'])
			.orderBy('c.name')
			.orderBy('s.display_name')
			.execute();
		return rows.map((row) => ({
			membershipId: row.id,
			name: row.display_name,
			role: row.role as Role,
			centre: row.slug ? { slug: row.slug, name: row.name! } : null
		}));
	});
}
