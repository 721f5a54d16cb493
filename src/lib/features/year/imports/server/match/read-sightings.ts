import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Sighting } from '../../domain/match/plan-import-known.ts';

type SightingRow = Sighting & { groupId: string; importId: string };

/** What the files of each import that stands had of these groups, by group id. */
export async function readSightings(
	db: Db,
	groupIds: string[]
): Promise<Map<string, SightingRow[]>> {
	const rows = await db
		.selectFrom('import_groups as g')
		.leftJoin('import_undos as u', 'u.import_id', 'g.import_id')
		.where('u.import_id', 'is', null)
		.where(sql<boolean>`g.group_id = any(${groupIds}::uuid[])`)
		.select(['g.group_id', 'g.import_id', 'g.enrolment_ids', 'g.seance_ids'])
		.execute();
	const sightings = rows.map((row) => ({
		groupId: row.group_id,
		importId: row.import_id,
		enrolments: new Set(row.enrolment_ids),
		seances: new Set(row.seance_ids)
	}));
	return Map.groupBy(sightings, ({ groupId }) => groupId);
}
