import { sql } from 'kysely';
import { ageBandIn } from '#lib/features/people/people/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { bankIn } from '../../domain/bank/asked-bank.ts';
import type { Grade } from '../../domain/bank.ts';
import { LANGUAGE_QUESTION } from '../../domain/autonomy/before-questions.ts';
import {
	type DifferenceReport,
	reportDifferences
} from '../../domain/calibration/difference-report.ts';
import { readVersion, readVersionInForce } from '../bank/read-version.ts';

type Row = {
	answers: Record<string, Grade>;
	sex: string | null;
	year: number;
	birthYear: number | null;
	french: string | null;
};

/**
 * Whether a question is harder for some than for others at the same level: by age band, by sex, and
 * by first language for those who said it, once for all their conversations. Nothing leaves but what
 * the comparison tells: no row, no count of a group.
 */
export async function compareGroups(
	db: Db
): Promise<Record<'age' | 'sex' | 'french', DifferenceReport>> {
	const version = await readVersion(db, await readVersionInForce(db));
	const { rows } = await sql<Row>`
		select (select jsonb_object_agg(a.item, a.answer) from placement_answers a
				where a.placement_id = p.id and a.answer is not null) as answers,
			who.sex, extract(year from p.day)::integer as year, who.birth_year as "birthYear",
			(select s.answer from placement_situations s join placements q on q.id = s.placement_id
				where q.person_id = p.person_id and s.question = ${LANGUAGE_QUESTION.id} and s.answer is not null
					and not exists (select from placement_undos u where u.placement_id = q.id)
				order by s.recorded_at desc limit 1) as french
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
	return {
		age: report(ageGroup),
		sex: report(({ sex }) => sex),
		french: report(({ french }) => french && LANGUAGE_GROUPS[french]!)
	};
}

const LANGUAGE_GROUPS: Record<string, string> = { yes: 'french-first', no: 'french-later' };

function ageGroup({ year, birthYear }: Row): string | null {
	const band = ageBandIn(year, birthYear);
	return band === 'non_communique' ? null : band;
}
