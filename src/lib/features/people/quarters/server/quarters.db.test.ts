import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { done, useStoryCentre } from '../../../../../../tests/database/story-centre.ts';
import type { Quarter } from '../domain/quarter.ts';
import { listQuarters, quartersFor } from './list-quarters.ts';
import { restoreQuarter, saveQuarter, withdrawQuarter } from './save-quarter.ts';

const { act, world } = useStoryCentre('direction');

const save = (name: string, kind: Quarter['kind'] = 'other', id: string | null = null) =>
	act((db) => saveQuarter(db, { id, name, kind }));
const names = async () => (await act((db) => listQuarters(db))).map(({ name }) => name);

test('a quarter is added, changed, withdrawn, and proposed again; her record still finds it', async () => {
	const { id } = done(await save(' Ramsès ', 'qpv'));
	done(await save('Quartier Ramsès', 'veille', id));
	const ramses = { id, name: 'Quartier Ramsès', kind: 'veille' };
	expect(await act((db) => listQuarters(db))).toEqual([ramses]);
	done(await act((db) => withdrawQuarter(db, id)));
	expect(await names()).toEqual([]);
	expect(await act((db) => quartersFor(db, id))).toEqual([ramses]);
	expect(await act((db) => quartersFor(db, null))).toEqual([]);
	done(await act((db) => restoreQuarter(db, id)));
	expect(await names()).toEqual(['Quartier Ramsès']);
	const { rows } = await world.owner.query(
		`select action from journal where record_kind = 'quarter' order by id`
	);
	expect(rows.map(({ action }) => action)).toEqual(['add', 'change', 'withdraw', 'restore']);
});

test('a name is one quarter: of two colleagues who add it at once, one is told', async () => {
	const answers = await Promise.all([save('Les Résidences', 'qpv'), save('LES RÉSIDENCES')]);
	expect(answers.filter((answer) => 'id' in answer)).toHaveLength(1);
	expect(answers.filter((answer) => 'refusal' in answer)).toMatchObject([
		{ refusal: 'name-taken' }
	]);
	expect(await save('  ')).toMatchObject({ refusal: 'name' });
	expect(await save('Ailleurs', 'qpv', randomUUID())).toMatchObject({ refusal: 'unknown' });
});

test('a withdrawn quarter whose name another has taken waits until that one is renamed', async () => {
	const { id } = done(await save('La Liane'));
	done(await act((db) => withdrawQuarter(db, id)));
	const { id: second } = done(await save('La Liane', 'veille'));
	expect(await act((db) => restoreQuarter(db, id))).toMatchObject({ refusal: 'name-taken' });
	done(await save('La Liane basse', 'veille', second));
	done(await act((db) => restoreQuarter(db, id)));
});

test('the quarters of a neighbour are neither seen nor changed', async () => {
	const { id } = done(await save('Chez nous'));
	const neighbour = await world.addCentre('la-criee');
	await world.as('direction', neighbour, async (db) => {
		expect(await listQuarters(db)).toEqual([]);
		expect(await withdrawQuarter(db, id)).toMatchObject({ refusal: 'unknown' });
		expect(await restoreQuarter(db, id)).toMatchObject({ refusal: 'unknown' });
		expect(await saveQuarter(db, { id, name: 'Pris', kind: 'qpv' })).toMatchObject({
			refusal: 'unknown'
		});
	});
});
