import type pg from 'pg';
import { BANK_VERSION, bankIn } from '../../domain/bank/asked-bank.ts';
import { chanceFrom } from '#lib/shared/seeded-chance.ts';
import { inventedCrowd } from '../../domain/bank/calibrate.fixture.ts';

/** A morning, written here: who walks through the screens has no test database. */
const RECORDED_AT = '2026-11-24T09:00:00Z';

export type Crowd = {
	centreId: string;
	people: number;
	seed: number;
	sex?: string;
	/** What they said of French as their first language. */
	french?: 'yes' | 'no';
	version?: string;
};

/**
 * Conversations written straight to the tables: the same questions to all, as the graded model would
 * have them answered, so that a few hundred of them take a moment.
 */
export async function addAnsweredCrowd(
	owner: pg.Pool,
	{ centreId, people, seed, sex, french, version = BANK_VERSION }: Crowd
): Promise<void> {
	const { items, ...bank } = bankIn('A');
	const few = { ...bank, items: items.filter((_, at) => at % 5 === 0) };
	const crowd = inventedCrowd(few, { people, asked: few.items.length, chance: chanceFrom(seed) });
	const rows = crowd.map(({ answers }) => answers);
	await owner.query(
		`with told as (
			select gen_random_uuid() as person, gen_random_uuid() as placement, line.value as answers
			from jsonb_array_elements($1::jsonb) line
		), known as (
			insert into people (id, centre_id, sex, recorded_at)
			select person, $2, $3, $4 from told
		), begun as (
			insert into placements (id, centre_id, person_id, moment, way, bank_version, half, seed, day, recorded_at)
			select placement, $2, person, 'before', 'with-animator', $5, 'A', 1, '2026-11-24', $4 from told
		), said as (
			insert into placement_situations (placement_id, centre_id, question, answer, recorded_at)
			select placement, $2, 'french', $6, $4 from told where $6::text is not null
		)
		insert into placement_answers (placement_id, centre_id, item, rank, answer, recorded_at)
		select t.placement, $2, a.value ->> 'item', a.ordinality, (a.value ->> 'answer')::smallint, $4
		from told t, jsonb_array_elements(t.answers) with ordinality a`,
		[JSON.stringify(rows), centreId, sex ?? null, RECORDED_AT, version, french ?? null]
	);
}
