import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Post } from '#lib/platform/database/handled-post.ts';
import type { World } from '#lib/platform/world.ts';
import { asKiosk } from './as-kiosk.ts';
import { digestOf } from './find-kiosk.ts';
import { digestOfCode, readKioskCode } from './kiosk-code.ts';

type Standing = Pick<World, 'database' | 'now' | 'secrets'> & { post?: Post };

/** The centre that gave a code once, whatever became of it since; null: nobody gave it. */
export async function centreOfKioskCode(world: Standing, code: string): Promise<string | null> {
	return asKiosk(world, null, async (db) => {
		const digest = digestOfCode(world.secrets.kiosks, code);
		const { rows } = await sql<{ centre: string | null }>`
			select centre_of_kiosk_code(${digest}::bytea) as centre`.execute(db);
		return rows[0]?.centre ?? null;
	});
}

/** The kiosk that a code would install; null: wrong, past, used or followed by another. Nothing is written. */
export async function kioskOffered(world: Standing, typed: string) {
	const code = readKioskCode(typed);
	if (!code) return null;
	return asKiosk(world, null, async (db) => {
		const { rows } = await sql<{ kiosk: string; centre: string }>`
			select o.name as kiosk, o.centre_name as centre
			from kiosk_of_code(${digestOfCode(world.secrets.kiosks, code)}::bytea,
				${db.acting.at.toString()}::timestamptz) o`.execute(db);
		return rows[0] ?? null;
	});
}

/**
 * This machine is the kiosk from now on, and the one before is none: the token by which it is known, which is
 * kept nowhere else. Null: the code opens nothing, or another machine took it first.
 */
export async function enrolKiosk(world: Standing, typed: string): Promise<string | null> {
	const code = readKioskCode(typed);
	if (!code) return null;
	const token = randomBytes(32).toString('base64url');
	const enrolled = await asKiosk(world, null, async (db) => {
		const { rows } = await sql<{ kiosk: string | null }>`
			select enrol_kiosk(${digestOfCode(world.secrets.kiosks, code)}::bytea,
				${digestOf(token)}::bytea, ${db.acting.at.toString()}::timestamptz) as kiosk`.execute(db);
		return rows[0]?.kiosk ?? null;
	});
	return enrolled && token;
}
