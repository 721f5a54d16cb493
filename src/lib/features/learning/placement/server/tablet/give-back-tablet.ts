import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';

/** The tablet forgets: its code opens nothing any more. Given back twice, it is given back once. */
export async function giveBackTablet(db: Db): Promise<{ closed: boolean }> {
	await sql`
		insert into tablet_link_closings (link_id, centre_id, recorded_at)
		select l.id, l.centre_id, ${db.acting.at.toString()} from tablet_links l
		where l.id = ${db.acting.subject!}::uuid
			and not exists (select from tablet_link_closings c where c.link_id = l.id)`.execute(db);
	return { closed: true };
}
