import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { type ActingRole, asActing } from '#lib/platform/database/acting.ts';
import { A_TUESDAY, useTestDatabase } from '../database/test-database.ts';
import { readCatalogue } from './catalogue.ts';
import { ACTORS } from './decision.ts';
import { type Row, rowMaker, type RowMaker } from './rows.ts';

const world = useTestDatabase();
const PEOPLE = [
	'people',
	'person_identities',
	'pre_list_entries',
	'territory_agreements',
	'territory_lines',
	'territory_arrivals'
];
let make: RowMaker;
let roundId = '';
/** Where people wait, where they agreed to go, and a third one that takes part. */
const centres = { home: '', host: '', third: '', small: '' };

/** A search that ended, with lines of these kinds in the centre of each. */
beforeAll(async () => {
	make = rowMaker(world.owner, await readCatalogue(world.owner));
	for (const name of ['home', 'host', 'third', 'small'] as const)
		centres[name] = await world.addCentre(name);
	roundId = String((await make.add('territory_rounds', {})).id);
	for (const centre_id of Object.values(centres)) {
		await make.add('territory_joinings', { centre_id, round_id: roundId });
	}
	const search = await make.add('territory_searches', { round_id: roundId });
	await make.add('territory_search_endings', { search_id: search.id, outcome: 'found' });
	const offers = {
		host: (await make.add('group_offers', { centre_id: centres.host })).id,
		home: (await make.add('group_offers', { centre_id: centres.home })).id
	};
	const line = async (centre_id: string, given: Row) => {
		const person = await make.add('people', { centre_id });
		await make.add('person_identities', {
			centre_id,
			person_id: person.id,
			given_name: 'Zoé',
			family_name: 'Marque'
		});
		const entry = await make.add('pre_list_entries', { centre_id, person_id: person.id });
		await make.add('territory_lines', {
			centre_id,
			search_id: search.id,
			entry_id: entry.id,
			...given
		});
		return entry.id;
	};
	const there = { host_centre_id: centres.host, offer_id: offers.host, cause: null };
	for (let nth = 0; nth < 12; nth += 1) {
		const entry_id = await line(centres.home, there);
		if (nth === 0)
			await make.add('territory_agreements', {
				centre_id: centres.home,
				entry_id,
				host_centre_id: centres.host
			});
		await line(centres.home, { cause: 'full' });
		await line(centres.third, { cause: 'full' });
	}
	await line(centres.home, { ...there, host_centre_id: centres.home, offer_id: offers.home });
	await line(centres.small, { cause: 'full' });
});

function ask<T>(
	role: ActingRole,
	acting: string[],
	question: ReturnType<typeof sql<T>>
): Promise<T[]> {
	return asActing(
		world.app,
		{ staffId: null, role, centres: acting, at: A_TUESDAY },
		async (db) => (await question.execute(db)).rows
	);
}

test.each(PEOPLE)(
	'the coordination reads no row of %s, and another centre none either',
	async (table) => {
		const rows = sql`select from ${sql.table(table)} where centre_id = ${centres.home}`;
		expect(await ask('coordination', [], rows)).toEqual([]);
		expect(await ask('direction', [centres.host], rows)).toEqual([]);
		expect(
			(await world.owner.query(`select from ${table} where centre_id = $1`, [centres.home]))
				.rowCount
		).toBe(table === 'territory_arrivals' ? 0 : table === 'territory_agreements' ? 1 : 25);
	}
);

const newcomers = () =>
	sql<{ given_name: string }>`select * from territory_newcomers(${roundId}::uuid)`;

test('of those found a slot there, the receiving centre reads the one who agreed: a first name', async () => {
	const rows = await ask('animateur', [centres.host], newcomers());
	expect(rows).toHaveLength(1);
	expect(Object.keys(rows[0]!)).toEqual([
		'line_id',
		'from_centre',
		'given_name',
		'offer_id',
		'answer'
	]);
	expect(JSON.stringify(rows)).toContain('Zoé');
	expect(JSON.stringify(rows)).not.toContain('Marque');
});

test.each(
	ACTORS.filter(
		(actor) => !['animateur', 'referent-famille', 'direction', 'operator', 'nobody'].includes(actor)
	)
)('%s reads none of them', async (actor) => {
	expect(await ask(actor as ActingRole, [centres.host], newcomers())).toEqual([]);
});

test('a third centre of the round reads none of them', async () => {
	expect(await ask('direction', [centres.third], newcomers())).toEqual([]);
});

const counts = (smallest = 11) => sql`select name, waiting, placed, elsewhere, unplaced
	from territory_counts(${roundId}::uuid, ${smallest}) order by name`;
const COUNTED = [
	// One of hers alone stays at home: how many go elsewhere would tell it.
	{ name: 'Centre home', waiting: 25, placed: 13, elsewhere: null, unplaced: 12 },
	{ name: 'Centre host', waiting: 0, placed: 0, elsewhere: 0, unplaced: 0 },
	{ name: 'Centre small', waiting: null, placed: null, elsewhere: null, unplaced: null },
	{ name: 'Centre third', waiting: 12, placed: 0, elsewhere: 0, unplaced: 12 }
];

test('the coordination reads counts, a small cell aside, and what would give it away', async () => {
	expect(await ask('coordination', [], counts())).toEqual(COUNTED);
	expect(await ask('coordination', [], counts(0))).toEqual(COUNTED);
	const causes = sql`select cause, people from territory_causes(${roundId}::uuid, 1)`;
	// 25 in all, of whom 24 are told centre by centre: the last one would be found.
	expect(await ask('coordination', [], causes)).toEqual([{ cause: 'full', people: null }]);
});

test.each(['accueil', 'animateur', 'direction', 'administration', 'partner'] as const)(
	'%s reads no count of the territory',
	async (role) => {
		expect(await ask(role, [centres.home], counts())).toEqual([]);
	}
);
