import { sql } from 'kysely';
import type { Holds } from '#lib/platform/database/holds.ts';
import { FACTS } from './held/facts.ts';
import { LINKS_AND_PROPOSALS } from './held/links-and-proposals.ts';

const ENDED_FOR = '1 year';

/** What `places` keeps, said once: the glossary and the guide of personal data read it here. */
export const holds: Holds = {
	tables: { ...FACTS, ...LINKS_AND_PROPOSALS },
	async erasePast(db) {
		const { numAffectedRows } = await sql`
			delete from place_proposals o using place_proposal_ends e
			where e.proposal_id = o.id and e.recorded_at < ${db.acting.at.toString()}::timestamptz - ${ENDED_FOR}::interval
		`.execute(db);
		return { place_proposals: Number(numAffectedRows ?? 0) };
	}
};
