import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';

/** The communes of which something is published, by name: each is looked for in the index, and no row read twice. */
export async function shownTowns(db: Db): Promise<{ insee: string; town: string }[]> {
	const { rows } = await sql<{ insee: string; town: string }>`
		with recursive told as (
			(select s.insee, s.town from shown_contributions s where s.insee is not null
				order by s.insee, s.contribution_id desc limit 1)
			union all
			select n.insee, n.town from told t cross join lateral (
				select s.insee, s.town from shown_contributions s where s.insee > t.insee
				order by s.insee, s.contribution_id desc limit 1) n
		)
		select t.insee, t.town from told t where t.town is not null`.execute(db);
	return rows.toSorted((one, other) => one.town.localeCompare(other.town, 'fr'));
}
