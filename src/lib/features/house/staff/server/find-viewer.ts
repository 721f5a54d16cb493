import type { Kysely } from 'kysely';
import { type Acting, asActing } from '#lib/platform/database/acting.ts';
import type { DB } from '#lib/platform/database/schema.ts';
import type { Role } from '../domain/permissions.ts';

/** Who looks at the screen, in which role, and for which centre (null: the network). */
export type Viewer = {
	staffId: string;
	membershipId: string;
	name: string;
	role: Role;
	centre: { id: string; slug: string; name: string; timeZone: string } | null;
};

/** The person holding that membership today, or null when it has ended. */
export async function findViewer(
	database: Kysely<DB>,
	at: Temporal.Instant,
	membershipId: string
): Promise<Viewer | null> {
	const row = await asActing(database, asSignIn(at), (db) =>
		db
			.selectFrom('memberships as m')
			.innerJoin('staff_members as s', 's.id', 'm.staff_id')
			.leftJoin('centres as c', 'c.id', 'm.centre_id')
			.where('m.id', '=', membershipId)
			.where('m.ended_at', 'is', null)
			.select(['m.id', 'm.staff_id', 'm.role', 's.display_name'])
			.select(['c.id as centre_id', 'c.slug', 'c.name', 'c.time_zone'])
			.executeTakeFirst()
	);
	if (!row) return null;
	return {
		staffId: row.staff_id,
		membershipId: row.id,
		name: row.display_name,
		role: row.role as Role,
		centre: row.centre_id
			? { id: row.centre_id, slug: row.slug!, name: row.name!, timeZone: row.time_zone! }
			: null
	};
}

function asSignIn(at: Temporal.Instant): Acting {
	return { staffId: null, role: 'sign-in', centres: [], at };
}
