import { asActing } from '#lib/platform/database/acting.ts';
import type { World } from '#lib/platform/world.ts';
import { invite } from './invite.ts';

/**
 * The path of a one-time link for the first administrator, or null once somebody administers the
 * network. Asked again before it is used, it makes a new link and the former opens nothing.
 */
export function inviteFirstAdministrator(world: World): Promise<string | null> {
	const acting = { staffId: null, role: 'operator' as const, centres: [], at: world.now() };
	return asActing(world.database, acting, async (db) => {
		const held = await db
			.selectFrom('memberships')
			.where('role', '=', 'administration')
			.where('ended_at', 'is', null)
			.select('id')
			.executeTakeFirst();
		if (held) return null;
		const made = await invite(db, {
			email: null,
			name: 'Administration du réseau',
			role: 'administration',
			centreId: null
		});
		if ('refusal' in made) throw new Error(made.message);
		return `/invitation/${made.token}`;
	});
}
