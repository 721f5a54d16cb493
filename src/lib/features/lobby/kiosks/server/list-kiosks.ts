import { sql } from 'kysely';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import { type KioskState, kioskState } from '../domain/kiosk-state.ts';

export type KioskLine = { id: string; name: string; state: KioskState };

/** The kiosks of the acting centre, by name, and where each one is. */
export async function listKiosks(db: Db): Promise<KioskLine[]> {
	const { rows } = await sql<{
		id: string;
		name: string;
		given_at: Temporal.Instant | null;
		expires_at: Temporal.Instant | null;
		used: boolean | null;
		enrolled_at: Temporal.Instant | null;
		revoked_at: Temporal.Instant | null;
	}>`select k.id, k.name, o.recorded_at as given_at, o.expires_at, o.used,
			(select max(e.recorded_at) from kiosk_enrolments e where e.kiosk_id = k.id) as enrolled_at,
			(select max(r.recorded_at) from kiosk_revocations r where r.kiosk_id = k.id) as revoked_at
		from kiosks k
		left join lateral (
			select c.recorded_at, c.expires_at,
				exists (select from kiosk_enrolments e where e.code_id = c.id) as used
			from kiosk_codes c where c.kiosk_id = k.id order by c.id desc limit 1
		) o on true
		where k.centre_id = ${centreOf(db)}
		order by k.name, k.id`.execute(db);
	return rows.map(({ id, name, given_at, expires_at, used, enrolled_at, revoked_at }) => {
		const code = given_at &&
			expires_at && { at: given_at, until: expires_at, isUsed: used ?? false };
		const records = { code, enrolledAt: enrolled_at, revokedAt: revoked_at };
		return { id, name, state: kioskState(records, db.acting.at) };
	});
}
