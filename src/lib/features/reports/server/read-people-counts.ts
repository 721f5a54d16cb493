import { sql } from 'kysely';
import communes from '#content/communes.json' with { type: 'json' };
import type { Db } from '#lib/platform/database/acting.ts';
import { countPeople } from '../domain/count-people.ts';
import type { PeopleCounts } from '../domain/counts.ts';
import type { PersonFacts } from '../domain/facts.ts';

type Row = PersonFacts & { programmes: string[] };

/**
 * The different people of a season, once each, with the programmes whose held cycles enrolled
 * them: what the splits by sex, age band and commune are made of.
 */
export async function readPeopleCounts(
	db: Db,
	year: number
): Promise<{ byProgramme(id: string): PeopleCounts; everybody: PeopleCounts }> {
	const { rows } = await sql<Row>`
		with held as (
			select distinct g.cycle_id as id from cycles c
			join workshop_groups g on g.cycle_id = c.id
			join seances s on s.group_id = g.id
			where c.year = ${year}
				and exists (select from attendances a where a.seance_id = s.id)
				and not exists (select from seance_cancellations x where x.seance_id = s.id)
		), enrolled as (
			select e.person_id, array_agg(distinct c.programme_id::text) as programmes
			from held h
			join cycles c on c.id = h.id
			join workshop_groups g on g.cycle_id = c.id
			join enrolments e on e.group_id = g.id
			group by e.person_id
		)
		select p.id, p.birth_year as "birthYear", p.age_band as "ageBand", p.sex,
			p.commune_insee as commune, en.programmes,
			exists (select from enrolments e
				join attendances a on a.enrolment_id = e.id
				join seances s on s.id = a.seance_id
				where e.centre_id = p.centre_id and e.person_id = p.id
					and s.day < make_date(${year}, 1, 1)) as "seenBefore"
		from enrolled en join people p on p.id = en.person_id`.execute(db);
	const named = rows.map((row) => ({ ...row, commune: communeName(row.commune) }));
	return {
		byProgramme: (id) =>
			countPeople(
				named.filter((row) => row.programmes.includes(id)),
				year
			),
		everybody: countPeople(named, year)
	};
}

/** A report says where people come from in words; a code the list lacks is shown as one. */
function communeName(insee: string | null): string | null {
	return insee && ((communes as Record<string, string>)[insee] ?? `commune ${insee}`);
}
