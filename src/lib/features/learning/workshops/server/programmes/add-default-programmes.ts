import defaults from '#content/default-programmes.json' with { type: 'json' };
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';

/** Gives a new centre the study's five programmes and the objectives of its contract. */
export async function addDefaultProgrammes(db: Db): Promise<void> {
	const centre_id = centreOf(db);
	const { recorded_at } = recordedBy(db);
	const objectives = await db
		.insertInto('centre_objectives')
		.values(
			defaults.objectives.map((objective, position) => ({
				...objective,
				centre_id,
				position,
				recorded_at
			}))
		)
		.returning('id')
		.execute();
	const programmes = await db
		.insertInto('programmes')
		.values(
			defaults.programmes.map((programme, position) => ({
				centre_id,
				slug: programme.slug,
				name: programme.name,
				people_noun: programme.peopleNoun,
				format: programme.format,
				youngest: programme.ages[0] ?? null,
				oldest: programme.ages[1] ?? null,
				default_minutes: programme.defaultMinutes,
				capacity: programme.capacity,
				shows_first_rubric: programme.showsFirstRubric,
				position,
				recorded_at
			}))
		)
		.returning(['id', 'slug'])
		.execute();
	const aliases = programmes.flatMap(({ id, slug }) =>
		defaults.programmes
			.find((programme) => programme.slug === slug)!
			.aliases.map((alias) => ({ centre_id, programme_id: id, alias, recorded_at }))
	);
	await db.insertInto('programme_aliases').values(aliases).execute();
	const links = programmes.flatMap(({ id }) =>
		objectives.map((objective) => ({
			centre_id,
			programme_id: id,
			objective_id: objective.id,
			recorded_at
		}))
	);
	await db.insertInto('programme_objectives').values(links).execute();
}
