import { sql } from 'kysely';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import type { Moment } from '../domain/questions.ts';
import { openUrn } from './urn.ts';

/**
 * The questionnaires that nobody closed: once their day is over, what was said is told, if enough people
 * said it. Gives how many urns were opened. Those with too little wait for another group.
 */
export async function openWaitingUrns(db: Db, key: Buffer): Promise<number> {
	const centreId = centreOf(db);
	const { rows } = await sql<{ programmeId: string; year: number; moment: Moment }>`
		select u.programme_id as "programmeId", u.year, u.moment from satisfaction_urns u
		where not exists (select from satisfaction_collections c
			where (c.programme_id, c.year, c.moment) = (u.programme_id, u.year, u.moment)
				and c.given < c.expected and c.expires_at > ${db.acting.at.toString()}
				and not exists (select from satisfaction_collection_closings x where x.collection_id = c.id))
		order by u.programme_id, u.year, u.moment`.execute(db);
	let opened = 0;
	for (const urn of rows) if (await openUrn(db, { ...urn, centreId }, key)) opened++;
	return opened;
}
