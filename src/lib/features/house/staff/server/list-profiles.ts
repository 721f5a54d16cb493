import { sql } from 'kysely';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import type { Profile } from '../domain/profile.ts';

export type ToldProfile = { profile: Profile; at: Temporal.Instant; by: string | null };

/** The profile of each animator of the acting centre of whom it was told, by colleague. */
export async function listProfiles(db: Db): Promise<Map<string, ToldProfile>> {
	const { rows } = await sql<ToldProfile & { staffId: string }>`
		select distinct on (a.staff_id) a.staff_id as "staffId", a.profile, a.recorded_at as at,
			s.display_name as by
		from animator_profiles a left join staff_members s on s.id = a.recorded_by
		where a.centre_id = ${centreOf(db)}
		order by a.staff_id, a.id desc`.execute(db);
	return new Map(rows.map(({ staffId, ...told }) => [staffId, told]));
}
