import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate, readMigrations } from '#lib/platform/database/migrate.ts';
import { poolSettings } from '#lib/platform/database/pool.ts';
import { dropDatabase, emptyDatabase } from './templates.ts';

let url: string;
let owner: pg.Pool;

/** A network in use while « un centre qui le fait » was an entitlement, and doing it an answer. */
beforeAll(async () => {
	url = await emptyDatabase('posture');
	owner = new pg.Pool(poolSettings(url, 2));
	owner.on('error', () => {});
	const all = await readMigrations();
	const before = all.findIndex(({ name }) => name.includes('exceptions'));
	await migrate(url, all.slice(0, before));
	await owner.query(`
		insert into centres (id, slug, name, recorded_at)
			values ('00000000-0000-7000-8000-000000000001', 'la-criee', 'La Criée', now());
		insert into postures (centre_id, posture, recorded_at) select id, 'does-it-too', now() from centres;
		insert into partners (centre_id, name, kind, entitled_by, families, recorded_at)
			select id, p.name, p.kind, p.entitled_by, '{}', now() from centres, (values
				('Centre voisin', 'CS', 'centre'), ('L’autre centre', 'Autre', 'centre'),
				('CCAS', 'CCAS', null), ('CAF', 'CAF', null), ('Relais', 'RFS', 'france-services')
			) p (name, kind, entitled_by);
		insert into referrals (centre_id, partner_id, direction, kind, told, due_on, recorded_at)
			select centre_id, id, 'out', 'handover', 'Sa carte grise', '2026-11-20', now()
			from partners where name = 'Centre voisin';
		insert into requests (id, centre_id, words, family, channel, origin, day, recorded_at)
			select '00000000-0000-7000-8000-000000000002', id, 'faites-le-moi', 'autre-demarche', 'comes',
				'herself', '2026-11-17', '2026-11-17T09:00:00Z' from centres;
		insert into request_answers (request_id, centre_id, kind, minutes, words, recorded_at)
			select id, centre_id, 'done-in-place', 25, 'Vite fait, le délai tombait', recorded_at from requests;`);
	await migrate(url, all);
});
afterAll(async () => {
	await owner?.end();
	if (url) await dropDatabase(url);
});

const rowsOf = async (statement: string) =>
	(await owner.query({ text: statement, rowMode: 'array' })).rows;

test('a centre that did it is an ordinary centre; the administration is entitled to its own', async () => {
	expect(
		await rowsOf(
			'select p.name, o.kind, p.entitled_by from partners p join places o on o.id = p.place_id order by p.name'
		)
	).toEqual([
		['CAF', 'CAF', 'administration'],
		['CCAS', 'CCAS', null],
		['Centre voisin', 'CS', null],
		['L’autre centre', 'CS', null],
		['Relais', 'RFS', 'france-services']
	]);
});

test('whom it was handed over to stays written', async () => {
	expect(
		await rowsOf(
			'select p.name, f.kind, f.told from referrals f join partners p on p.id = f.partner_id'
		)
	).toEqual([['Centre voisin', 'handover', 'Sa carte grise']]);
});

test('what was done in somebody’s place is an exception; its words left the request, its minutes stay', async () => {
	expect(await rowsOf('select kind, minutes, words from request_answers')).toEqual([
		['settled', 25, null]
	]);
	expect(
		await rowsOf(
			`select e.reason, e.words, e.recorded_at = a.recorded_at
			from exceptions e join request_answers a on a.id = e.answer_id`
		)
	).toEqual([['unsaid', 'Vite fait, le délai tombait', true]]);
	expect(await rowsOf(`select to_regclass('postures')`)).toEqual([[null]]);
});
