import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { ProgrammeFormat } from '../../domain/programmes/programme-format.ts';

export type Programme = {
	id: string;
	slug: string;
	name: string;
	peopleNoun: 'stagiaire' | 'adherent' | 'participant';
	format: ProgrammeFormat;
	defaultMinutes: number | null;
	capacity: number | null;
	showsFirstRubric: boolean;
	aliases: string[];
	objectives: { label: string; tag: string }[];
};

/** The programmes of the acting centre, in the order the centre chose. */
export async function listProgrammes(db: Db): Promise<Programme[]> {
	const rows = await db
		.selectFrom('programmes as p')
		.select([
			'p.id',
			'p.slug',
			'p.name',
			'p.people_noun',
			'p.format',
			'p.default_minutes',
			'p.capacity'
		])
		.select('p.shows_first_rubric')
		.select((eb) => [
			eb
				.selectFrom('programme_aliases as a')
				.whereRef('a.programme_id', '=', 'p.id')
				.select(sql<string[]>`coalesce(array_agg(a.alias order by a.alias), '{}')`.as('aliases'))
				.as('aliases'),
			eb
				.selectFrom('programme_objectives as po')
				.innerJoin('centre_objectives as o', 'o.id', 'po.objective_id')
				.whereRef('po.programme_id', '=', 'p.id')
				.select(
					sql<
						{ label: string; tag: string }[]
					>`coalesce(jsonb_agg(jsonb_build_object('label', o.label, 'tag', o.tag) order by o.position), '[]')`.as(
						'objectives'
					)
				)
				.as('objectives')
		])
		.orderBy('p.position')
		.orderBy('p.name')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		slug: row.slug,
		name: row.name,
		peopleNoun: row.people_noun as Programme['peopleNoun'],
		format: row.format as ProgrammeFormat,
		defaultMinutes: row.default_minutes,
		capacity: row.capacity,
		showsFirstRubric: row.shows_first_rubric,
		aliases: row.aliases ?? [],
		objectives: row.objectives ?? []
	}));
}
