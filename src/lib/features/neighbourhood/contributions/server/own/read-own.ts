import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { OwnAppeal } from '../../domain/told-own.ts';
import { type ReadContribution, readContribution } from '../read/read-contribution.ts';

/** What its author reads of her own contribution, and of what she asked again. */
export async function readOwn(
	db: Db,
	id: string,
	today: string
): Promise<(ReadContribution & { appeals: OwnAppeal[] }) | null> {
	const [said, appeals] = await Promise.all([
		readContribution(db, id, today),
		sql<OwnAppeal>`
			select a.decision_id as "decisionId", a.recorded_at as at, e.outcome, e.words
			from contribution_appeals a
			left join contribution_appeal_ends e on e.appeal_id = a.id
			where a.contribution_id = ${id} order by a.decision_id`.execute(db)
	]);
	return said && { ...said, appeals: appeals.rows };
}
