import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { affected } from '#lib/platform/database/affected.ts';

/** What a title becomes once nobody of the project is named any more. */
const NAMELESS = 'Projet';

/**
 * Takes the words of the projects of these people away where nobody else is named in them: her wish,
 * what was done, how it ended, what she brought to repair, the photos. Visits, minutes and ends stay, of nobody.
 */
export async function eraseProjects(
	db: Db,
	personIds: readonly string[]
): Promise<Record<string, number>> {
	const hers = sql`(select m.project_id from project_people m
		where m.person_id = any (${personIds}::uuid[])
			and not exists (select from project_people other
				join person_identities i on i.person_id = other.person_id
				where other.project_id = m.project_id and other.person_id <> all (${personIds}::uuid[])))`;
	const visits = sql`(select id from project_visits where project_id in ${hers})`;
	return {
		project_photos: await affected(db, sql`delete from project_photos where project_id in ${hers}`),
		projects: await affected(
			db,
			sql`update projects set title = ${NAMELESS}, wish = null
				where id in ${hers} and (title <> ${NAMELESS} or wish is not null)`
		),
		project_visits: await affected(
			db,
			sql`update project_visits set done = null where done is not null and project_id in ${hers}`
		),
		project_outcomes: await affected(
			db,
			sql`update project_outcomes set words = null where words is not null and project_id in ${hers}`
		),
		repaired_devices: await affected(
			db,
			sql`update repaired_devices set brand = 'Objet', fault = null
				where (brand <> 'Objet' or fault is not null) and visit_id in ${visits}`
		)
	};
}
