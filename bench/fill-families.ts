import { asOwner, type BenchCentre, type BenchNetwork, TODAY } from './network.ts';

/** The first thousand people of a centre who have a name, in 400 families of three and of two. */
const PLACED = `
	select person_id, n, md5('family ' || $1::text || (n / 5 * 2 + case when n % 5 < 3 then 0 else 1 end))::uuid
		as household_id
	from (select person_id, (row_number() over (order by person_id) - 1)::int as n
		from (select person_id from person_identities where centre_id = $1
			order by person_id limit 1000) known) named`;

/** One démarche each: how often it comes back, and within how many days the next one waits. */
const KINDS = `(values
	(0, 'actualisation-france-travail', 'monthly', 1, 30),
	(1, 'declaration-trimestrielle-caf', 'quarterly', 3, 90),
	(2, 'cantine', 'yearly', 12, 365),
	(3, 'papiers-identite', 'expires', null, 700)) as kinds (rank, kind, rhythm, months, spread)`;

const PROCEDURES = `
	select md5('procedure ' || person_id)::uuid as id, person_id, kind, rhythm, months,
		$2::date + n * 7 % spread - 3 as waits
	from placed join ${KINDS} on kinds.rank = n % 4`;

/**
 * Families of the bench, once: what they must not forget, two years of what was done, and, in a third of
 * them, who alone is written to.
 */
export async function fillFamilies({ ownerUrl }: BenchNetwork, { id }: BenchCentre): Promise<void> {
	const told = await asOwner(ownerUrl, 'select from procedures where centre_id = $1 limit 1', [id]);
	if (told.rowCount) return;
	await asOwner(
		ownerUrl,
		`with placed as (${PLACED}), procedures_of as (${PROCEDURES}), homes as (
			insert into households (id, centre_id, recorded_at)
			select distinct household_id, $1::uuid, now() from placed returning id
		), members as (
			insert into household_members (centre_id, household_id, person_id, recorded_at)
			select $1, household_id, person_id, now() from placed join homes on homes.id = household_id
		), addressees as (
			insert into household_addressees (centre_id, household_id, person_id, recorded_at)
			select distinct on (household_id) $1, household_id, person_id, now()
			from placed join homes on homes.id = household_id
			where n % 15 < 5 order by household_id, n
		), followed as (
			insert into procedures (id, centre_id, person_id, kind, due_on, rhythm, recorded_at)
			select id, $1, person_id, kind,
				case when months is null then waits else (waits - interval '2 years')::date end, rhythm, now()
			from procedures_of returning id, due_on
		)
		insert into procedure_outcomes (centre_id, procedure_id, due_on, outcome, day, recorded_at)
		select $1, f.id, done_on, 'done', done_on, now()
		from followed f join procedures_of p on p.id = f.id,
			lateral (select (f.due_on + make_interval(months => months * k))::date as done_on
				from generate_series(0, 24 / months - 1) k) done
		order by done_on`,
		[id, TODAY]
	);
	await asOwner(ownerUrl, 'vacuum (analyze) procedures, procedure_outcomes, household_members');
}
