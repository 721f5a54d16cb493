import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate, readMigrations } from '#lib/platform/database/migrate.ts';
import { poolSettings } from '#lib/platform/database/pool.ts';
import { readCatalogue } from '../tenancy/catalogue.ts';
import { rowMaker } from '../tenancy/rows.ts';
import { dropDatabase, emptyDatabase } from './templates.ts';

let url: string;
let owner: pg.Pool;

beforeAll(async () => {
	url = await emptyDatabase('carried');
	owner = new pg.Pool(poolSettings(url, 2));
	owner.on('error', () => {});
});
afterAll(async () => {
	await owner.end();
	await dropDatabase(url);
});

test('« QPV: yes or no » is carried over to the quarters of each centre, in records, imports and merges', async () => {
	const all = await readMigrations();
	const before = all.findIndex(({ name }) => name.endsWith('-quarters.sql'));
	await migrate(url, all.slice(0, before));
	const make = rowMaker(owner, await readCatalogue(owner));
	const centre = async (slug: string) => (await make.add('centres', { slug })).id;
	const [here, there, quiet] = [await centre('ici'), await centre('la'), await centre('sans')];
	const person = async (centre_id: unknown, qpv: string | null) =>
		(await make.add('people', { centre_id, qpv })).id;
	const [yes, no, unknown] = [
		await person(here, 'yes'),
		await person(here, 'no'),
		await person(here, null)
	];
	const other = await person(there, 'no');
	await person(quiet, null);
	const told = { centre_id: here, table_name: 'people', operation: 'update' };
	await make.add('import_writes', {
		...told,
		record_key: JSON.stringify({ id: unknown }),
		before: JSON.stringify({ id: unknown, qpv: 'yes', sex: null })
	});
	await make.add('person_merges', {
		centre_id: here,
		kept_id: yes,
		merged_id: no,
		moves: JSON.stringify([
			{ kind: 'aside', table: 'person_phones', row: { number: '+33639981234' } },
			{
				kind: 'set',
				table: 'people',
				key: { id: yes },
				was: { qpv: 'no', sex: null },
				now: { qpv: 'yes', sex: 'female' }
			}
		])
	});

	await migrate(url, all);

	const { rows } = await owner.query(
		`select p.id, q.name, q.kind, q.centre_id = p.centre_id as own from people p
		left join quarters q on q.id = p.quarter_id`
	);
	const of = new Map(rows.map(({ id, ...quarter }) => [id, quarter]));
	expect(of.get(yes)).toEqual({
		name: 'Quartier prioritaire (à préciser)',
		kind: 'qpv',
		own: true
	});
	const outside = { name: 'Hors quartier prioritaire', kind: 'other', own: true };
	expect([of.get(no), of.get(other)]).toEqual([outside, outside]);
	expect(of.get(unknown)).toMatchObject({ name: null });
	const quarters = await owner.query<{ id: string; kind: string; centre_id: string }>(
		'select id, kind, centre_id from quarters order by kind'
	);
	expect(quarters.rows.map(({ kind, centre_id }) => [kind, centre_id])).toEqual(
		expect.arrayContaining([
			['other', here],
			['other', there],
			['qpv', here]
		])
	);
	expect(quarters.rows).toHaveLength(3);
	const mine = (kind: string) =>
		quarters.rows.find((one) => one.kind === kind && one.centre_id === here)!.id;
	const imports = await owner.query('select before from import_writes');
	expect(imports.rows).toEqual([{ before: { id: unknown, quarter_id: mine('qpv'), sex: null } }]);
	const merges = await owner.query('select moves from person_merges');
	expect(merges.rows[0]!.moves).toEqual([
		{ kind: 'aside', table: 'person_phones', row: { number: '+33639981234' } },
		{
			kind: 'set',
			table: 'people',
			key: { id: yes },
			was: { quarter_id: mine('other'), sex: null },
			now: { quarter_id: mine('qpv'), sex: 'female' }
		}
	]);
});
