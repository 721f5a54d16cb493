import { sql } from 'kysely';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';

export type PromisedCall = {
	id: string;
	day: string;
	personId: string;
	programmeName: string;
	slug: string;
};

/**
 * Who asked not to be called before a day that is one of these, and still waits: she is called on the day
 * after her pause.
 */
export async function listPromisedCalls(db: Db, from: string, to: string): Promise<PromisedCall[]> {
	const { rows } = await sql<PromisedCall>`
		select p.id, to_char(p.until + 1, 'YYYY-MM-DD') as day,
			n.person_id as "personId", g.name as "programmeName", g.slug
		from follow_up_pauses p
		join pre_list_entries n on n.id = p.entry_id
		join programmes g on g.id = n.programme_id
		where p.centre_id = ${centreOf(db)}
			and p.until between ${from}::date - 1 and ${to}::date - 1
			and not exists (select from follow_up_pause_endings e where e.pause_id = p.id)
			and not exists (select from follow_up_pauses o where o.entry_id = p.entry_id and o.id > p.id)
			and not exists (select from pre_list_withdrawals w where w.entry_id = p.entry_id)
		order by p.until, p.id`.execute(db);
	return rows;
}
