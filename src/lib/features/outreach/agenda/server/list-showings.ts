import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { KeptBack } from '../domain/showing.ts';

export type Showing = {
	programmeId: string;
	name: string;
	isShown: boolean;
	/** What holds as long as nobody says otherwise: null, anybody may come. */
	keptBack: KeptBack | null;
	/** Who said it last, and when; null when nobody did. */
	said: { at: Temporal.Instant; by: string | null } | null;
};

/** The programmes of the acting centre, each with whether everybody sees it, and who said so. */
export async function listShowings(db: Db): Promise<Showing[]> {
	const { rows } = await sql<
		Omit<Showing, 'said'> & { at: Temporal.Instant | null; by: string | null }
	>`
		select p.id as "programmeId", p.name, is_shown_to_public(p.id, 'infinity') as "isShown",
			kept_from_public(p.id) as "keptBack", s.recorded_at as at, m.display_name as by
		from programmes p
		left join lateral (
			select recorded_at, recorded_by from programme_showings
			where programme_id = p.id order by id desc limit 1
		) s on true
		left join staff_members m on m.id = s.recorded_by
		order by p.position, p.name`.execute(db);
	return rows.map(({ at, by, ...showing }) => ({ ...showing, said: at && { at, by } }));
}
