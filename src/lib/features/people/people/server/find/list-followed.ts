import { sql } from 'kysely';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';

export type Followed = { personId: string; name: string; lastNoteAt: Temporal.Instant };

/** As many as a home shows without being scrolled for long. */
const MOST = 20;

/**
 * Those whom the colleague who asks follows: she wrote a note on them within a year, and did not take
 * it back. The last one first; nobody whose name is erased.
 */
export async function listFollowed(db: Db): Promise<Followed[]> {
	const since = db.acting.at.subtract({ hours: 24 * 365 }).toString();
	const { rows } = await sql<Followed>`
		select n.person_id as "personId", i.given_name || ' ' || i.family_name as name,
			max(n.recorded_at) as "lastNoteAt"
		from person_notes n
		join person_identities i on i.person_id = n.person_id
		where n.centre_id = ${centreOf(db)} and n.recorded_by = ${db.acting.staffId}
			and n.recorded_at > ${since}
			and not exists (select from person_note_undos u where u.note_id = n.id)
		group by n.person_id, i.given_name, i.family_name
		order by max(n.recorded_at) desc, n.person_id
		limit ${MOST}`.execute(db);
	return rows;
}
