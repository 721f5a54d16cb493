import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { SeasonFacts } from '#lib/features/year/reports/index.ts';

const AT = '2019-01-15T12:00:00Z';
const CODES: Record<string, string> = {
	Outreau: '62643',
	'Boulogne-sur-Mer': '62160',
	'Le Portel': '62667'
};

/**
 * The same season with the identifiers and the derived facts the tables will have: uuids, one
 * label a cycle, a cycle's first day read from its séances.
 */
export function asStored(facts: SeasonFacts): SeasonFacts {
	const ids = new Map<string, string>();
	const idOf = (id: string) => ids.getOrInsertComputed(id, () => randomUUID());
	const seances = facts.seances.map((one) => ({
		...one,
		id: idOf(one.id),
		groupId: idOf(one.groupId)
	}));
	const groups = facts.groups.map((one) => ({
		...one,
		id: idOf(one.id),
		cycleId: idOf(one.cycleId)
	}));
	return {
		...facts,
		groups,
		seances,
		cycles: facts.cycles.map((cycle, at) => {
			const own = new Set(groups.filter((g) => g.cycleId === idOf(cycle.id)).map((g) => g.id));
			const days = seances.filter((s) => own.has(s.groupId)).map((s) => s.day);
			return {
				...cycle,
				id: idOf(cycle.id),
				label: `${cycle.label} ${at}`,
				firstDay: days.toSorted()[0] ?? null
			};
		}),
		people: facts.people.map((one) => ({ ...one, id: idOf(one.id) })),
		enrolments: facts.enrolments.map((one) => ({
			...one,
			id: idOf(one.id),
			groupId: idOf(one.groupId),
			personId: idOf(one.personId)
		})),
		exits: facts.exits.map((one) => ({ ...one, enrolmentId: idOf(one.enrolmentId) })),
		marks: facts.marks.map((one) => ({
			...one,
			seanceId: idOf(one.seanceId),
			enrolmentId: idOf(one.enrolmentId)
		}))
	};
}

/** Writes a season made by `asStored` as the owner, for a new centre; gives the centre's id. */
export async function storeSeason(owner: pg.Pool, facts: SeasonFacts): Promise<string> {
	const centre = randomUUID();
	const add = (table: string, rows: Record<string, unknown>[]) =>
		owner.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)`, [
			JSON.stringify(rows.map((row) => ({ centre_id: centre, recorded_at: AT, ...row })))
		]);
	await owner.query('insert into centres (id, slug, name, recorded_at) values ($1, $2, $2, $3)', [
		centre,
		`c${centre}`,
		AT
	]);
	const programmes = new Map(facts.programmes.map(({ slug }) => [slug, randomUUID()]));
	await add(
		'programmes',
		facts.programmes.map(({ slug, name, countedBy }, position) => ({
			id: programmes.get(slug),
			slug,
			name,
			people_noun: 'stagiaire',
			format: { cycle: 'course', year: 'year', visits: 'free' }[countedBy],
			shows_first_rubric: true,
			position
		}))
	);
	const quarters = new Map(
		facts.people.flatMap(({ quarter }) =>
			quarter ? [[quarter.name, { id: randomUUID(), ...quarter }] as const] : []
		)
	);
	await add('quarters', [...quarters.values()]);
	await add(
		'people',
		facts.people.map(({ id, birthYear, sex, commune, quarter }) => ({
			id,
			birth_year: birthYear,
			sex,
			commune_insee: commune && CODES[commune],
			quarter_id: quarter && quarters.get(quarter.name)?.id
		}))
	);
	await add(
		'cycles',
		facts.cycles.map(({ id, programme, label }) => ({
			id,
			programme_id: programmes.get(programme),
			year: facts.year,
			label
		}))
	);
	await add(
		'cycle_cancellations',
		facts.cycles.flatMap(({ id, cancelledOn }) =>
			cancelledOn ? [{ cycle_id: id, recorded_at: `${cancelledOn}T12:00:00Z` }] : []
		)
	);
	await add(
		'workshop_groups',
		facts.groups.map(({ id, cycleId, label }) => ({ id, cycle_id: cycleId, label }))
	);
	await add(
		'seances',
		facts.seances.map((one) => ({
			id: one.id,
			group_id: one.groupId,
			day: one.day,
			planned_minutes: one.plannedMinutes,
			real_minutes: one.realMinutes
		}))
	);
	await add(
		'seance_cancellations',
		facts.seances.flatMap(({ id, cancelled }) => (cancelled ? [{ seance_id: id }] : []))
	);
	await add(
		'enrolments',
		facts.enrolments.map(({ id, groupId, personId, enrolledOn }) => ({
			id,
			group_id: groupId,
			person_id: personId,
			enrolled_on: enrolledOn
		}))
	);
	await add(
		'departures',
		facts.enrolments.flatMap(({ id, leftOn }) =>
			leftOn ? [{ enrolment_id: id, left_on: leftOn }] : []
		)
	);
	// Their identifiers grow in the order in which they were said.
	const said = facts.exits.map(() => randomUUID()).toSorted();
	await add(
		'course_exits',
		facts.exits.map(({ enrolmentId, word }, at) => ({
			id: said[at],
			enrolment_id: enrolmentId,
			word,
			day: `${facts.year}-12-31`
		}))
	);
	const groupOf = new Map(facts.seances.map(({ id, groupId }) => [id, groupId]));
	await add(
		'attendances',
		facts.marks.map(({ seanceId, enrolmentId, kind, lateMinutes }) => ({
			seance_id: seanceId,
			enrolment_id: enrolmentId,
			group_id: groupOf.get(seanceId),
			kind,
			late_minutes: kind === 'late' ? lateMinutes : null
		}))
	);
	return centre;
}
