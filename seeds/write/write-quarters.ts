import { sql } from 'kysely';
import { saveQuarter } from '#lib/features/people/quarters/index.server.ts';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import type { CentreContent } from '../plan/centre-content.ts';
import { accepted } from './accepted.ts';
import type { Telling } from './telling.ts';

/** The quarters that a centre counts by, where it has a list. */
export async function writeQuarters(
	db: Db,
	{ quarters }: CentreContent
): Promise<Telling['quarters']> {
	const ids: Telling['quarters'] = new Map();
	for (const { name, kind } of quarters) {
		ids.set(kind, accepted(await saveQuarter(db, { id: null, name, kind })).id);
	}
	return ids;
}

/** Two people in three of a commune said that they live in its quarter; the others were not asked. */
export async function settleInQuarters(
	db: Db,
	{ quarters }: CentreContent,
	telling: Telling
): Promise<void> {
	for (const { kind, commune } of quarters) {
		await sql`update people p set quarter_id = ${telling.quarters.get(kind)!}
			from person_identities i
			where i.person_id = p.id and p.centre_id = ${centreOf(db)} and p.quarter_id is null
				and p.commune_insee = ${commune} and length(i.name_key) % 3 > 0`.execute(db);
	}
}
