import { sql } from 'kysely';
import { ageBandIn } from '#lib/features/people/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { bankIn } from '../domain/asked-bank.ts';
import type { Grade } from '../domain/bank.ts';
import { type DifferenceReport, reportDifferences } from '../domain/difference-report.ts';
import { readVersion, readVersionInForce } from './read-version.ts';

type Row = {
	answers: Record<string, Grade>;
	sex: string | null;
	year: number;
	birthYear: number | null;
};

/**
 * Whether a question is harder for some than for others at the same level: by age band and by sex.
 * French as a second language is noted nowhere, so that nothing is compared by it. Nothing leaves
 * but what the comparison tells: no row, no count of a group.
 */
export async function compareGroups(db: Db): Promise<Record<'age' | 'sex', DifferenceReport>> {
	const version = await readVersion(db, await readVersionInForce(db));
	const { rows } = await sql<Row>`
		select (select jsonb_object_agg(a.item, a.answer) from placement_answers a
				where a.placement_id = p.id and a.answer is not null) as answers,
			who.sex, extract(year from p.day)::integer as year, who.birth_year as "birthYear"
		from placements p join people who on who.id = p.person_id
		where exists (select from placement_answers a where a.placement_id = p.id and a.answer is not null)
			and not exists (select from placement_undos u where u.placement_id = p.id)`.execute(db);
	const bank = bankIn(null, version);
	const report = (groupOf: (row: Row) => string | null) =>
		reportDifferences(
			bank,
			rows.map((row) => ({
				group: groupOf(row),
				answers: Object.entries(row.answers).map(([item, answer]) => ({ item, answer }))
			}))
		);
	return { age: report(ageGroup), sex: report(({ sex }) => sex) };
}

function ageGroup({ year, birthYear }: Row): string | null {
	const band = ageBandIn(year, birthYear);
	return band === 'non_communique' ? null : band;
}
