import { sql } from 'kysely';
import { asActing } from '#lib/platform/database/acting.ts';
import type { World } from '#lib/platform/world.ts';
import { callsSince } from '../domain/help-call.ts';

/** The kiosks of a centre that ring and to which nobody comes yet: for a desk that is locked, no name. */
export async function ringingKiosks(
	{ database, now }: Pick<World, 'database' | 'now'>,
	centreId: string
): Promise<string[]> {
	const at = now();
	const acting = { staffId: null, role: 'sign-in' as const, centres: [], at };
	const { rows } = await asActing(database, acting, (db) =>
		sql<{ name: string }>`select k.name
			from kiosks_ringing(${centreId}, ${callsSince(at).toString()}::timestamptz) k`.execute(db)
	);
	return rows.map(({ name }) => name);
}
