import { describe, expect, test } from 'vitest';
import { A_TUESDAY, useTestDatabase } from '../../../../../../tests/database/test-database.ts';
import { addCentre, type NewCentre } from './add-centre.ts';
import { readDemo, recordDemo } from './demo-loading.ts';
import { findCentre, listCentres } from './find-centres.ts';

const world = useTestDatabase();
const outreau: NewCentre = { slug: 'jacques-brel', name: 'Jacques Brel', commune: '62643' };

const add = (change: Partial<NewCentre> = {}) =>
	world.asOperator([], (db) => addCentre(db, { ...outreau, ...change }));

async function added(change: Partial<NewCentre>): Promise<string> {
	const answer = await add(change);
	if ('refusal' in answer) throw new Error(answer.message);
	return answer.id;
}
const everything = async () =>
	(
		await world.owner.query(`select (select count(*) from centres) as centres,
			(select count(*) from journal) as journal`)
	).rows;

test('a centre is added with its name trimmed, its commune and the zone of Paris', async () => {
	const id = await added({ name: '  Jacques Brel ' });
	expect(await findCentre(world.app, A_TUESDAY, 'jacques-brel')).toEqual({
		id,
		slug: 'jacques-brel',
		name: 'Jacques Brel',
		commune: '62643',
		timeZone: 'Europe/Paris'
	});
	const { rows } = await world.owner.query(`select action, record_kind, centre_id from journal`);
	expect(rows).toEqual([{ action: 'add', record_kind: 'centre', centre_id: id }]);
});

describe('a centre is refused, and nothing is left of it, for', () => {
	test.each([
		['capitals', { slug: 'Jacques-Brel' }, 'slug-shape'],
		['accents', { slug: 'le-sémaphore' }, 'slug-shape'],
		['a space', { slug: 'jacques brel' }, 'slug-shape'],
		['a dash at the end', { slug: 'jacques-' }, 'slug-shape'],
		['two dashes', { slug: 'jacques--brel' }, 'slug-shape'],
		['no short name', { slug: '' }, 'slug-shape'],
		['a long short name', { slug: 'a'.repeat(61) }, 'slug-shape'],
		['no name', { slug: 'neuf', name: '   ' }, 'name-missing'],
		['a long name', { slug: 'neuf', name: 'a'.repeat(121) }, 'name-missing'],
		['a postcode for a commune', { slug: 'neuf', commune: '6264' }, 'commune-shape'],
		['a commune in words', { slug: 'neuf', commune: 'Outreau' }, 'commune-shape'],
		['an unknown zone', { slug: 'neuf', timeZone: 'Europe/Outreau' }, 'time-zone'],
		['a short name already taken', { slug: 'prise', name: 'Autre' }, 'slug-taken']
	] as [string, Partial<NewCentre>, string][])('%s', async (_story, change, refusal) => {
		if (refusal === 'slug-taken') await added({ slug: 'prise', name: 'Première' });
		const before = await everything();
		expect(await add(change)).toEqual({ refusal, message: expect.stringMatching(/\.$/) });
		expect(await everything()).toEqual(before);
	});

	test('a short name asked for twice at the same moment', async () => {
		const both = await Promise.all([add({ slug: 'course' }), add({ slug: 'course' })]);
		expect(both.filter((answer) => 'id' in answer)).toHaveLength(1);
		expect(both.find((answer) => 'refusal' in answer)).toMatchObject({ refusal: 'slug-taken' });
	});
});

test('what is left empty is not said: no commune, and the zone of Paris', async () => {
	await added({ slug: 'vide', commune: '', timeZone: '' });
	expect(await findCentre(world.app, A_TUESDAY, 'vide')).toMatchObject({
		commune: null,
		timeZone: 'Europe/Paris'
	});
});

test('centres of Corsica and overseas are at home', async () => {
	await added({ slug: 'ajaccio', commune: '2A004' });
	await added({ slug: 'noumea', commune: '98818', timeZone: 'Pacific/Noumea' });
	await added({ slug: 'saint-denis', commune: '97411', timeZone: 'Indian/Reunion' });
	expect(await findCentre(world.app, A_TUESDAY, 'saint-denis')).toMatchObject({
		timeZone: 'Indian/Reunion'
	});
	expect(await findCentre(world.app, A_TUESDAY, 'inconnu')).toBeNull();
});

test('only the operator adds a centre', async () => {
	const id = await added({ slug: 'la-falaise' });
	const before = await everything();
	await expect(
		world.as('direction', id, (db) => addCentre(db, { ...outreau, slug: 'intrus' }))
	).rejects.toThrow('row-level security');
	expect(await everything()).toEqual(before);
});

test('centres are listed by name', async () => {
	const names = (await listCentres(world.app, A_TUESDAY)).map(({ name }) => name);
	expect(names.length).toBeGreaterThan(2);
	expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b)));
});

test('an installation becomes a demonstration once, and only by its operator', async () => {
	expect(await readDemo(world.app, A_TUESDAY)).toBe(false);
	const id = await world.addCentre('demonstration');
	await expect(world.as('direction', id, recordDemo)).rejects.toThrow('row-level security');
	await world.asOperator([], recordDemo);
	expect(await readDemo(world.app, A_TUESDAY)).toBe(true);
	await expect(world.asOperator([], recordDemo)).rejects.toThrow('one_demo_loading');
});
