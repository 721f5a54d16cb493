import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { World } from '#lib/platform/world.ts';
import type { EnrolledKiosk } from '../domain/kiosk.ts';
import { asKiosk } from './as-kiosk.ts';

const TOKEN = /^[\w-]{43}$/;

/** What the database keeps of a token. */
export const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** The kiosk that this machine holds by its token; null: none, or no longer. */
export async function findKiosk(
	world: Pick<World, 'database' | 'now'>,
	token: string | undefined
): Promise<EnrolledKiosk | null> {
	if (!token || !TOKEN.test(token)) return null;
	const found = await asKiosk(world, null, async (db) => {
		const { rows } = await sql<{
			id: string;
			name: string;
			centre_id: string;
			slug: string;
			centre_name: string;
			time_zone: string;
		}>`select k.id, k.name, k.centre_id, k.slug, k.centre_name, k.time_zone
			from kiosk_of_token(${digestOf(token)}::bytea) k`.execute(db);
		return rows[0];
	});
	if (!found) return null;
	const { id, name, centre_id, slug, centre_name, time_zone } = found;
	return { id, name, centre: { id: centre_id, slug, name: centre_name, timeZone: time_zone } };
}
