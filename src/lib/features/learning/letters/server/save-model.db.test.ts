import { beforeAll, expect, test } from 'vitest';
import type { Db } from '#lib/platform/database/acting.ts';
import { useTestDatabase } from '../../../../../../tests/database/test-database.ts';
import type { LetterModel } from '../domain/letters-of-run.ts';
import { PROPOSED_TEXT } from '../domain/proposed-model.ts';
import { listVersions, readModel } from './read-model.ts';
import { restoreProposedText, saveModel } from './save-model.ts';

const world = useTestDatabase();
let centre: string;
const CENTRE = 'Centre social et socioculturel des Quatre-Vents';
const as = <T>(work: (db: Db) => Promise<T>) => world.as('animateur', centre, work);
const HEAD = { senderAddress: '2 rue du Pont\n62230 Outreau', phone: '03 21 00 00 00' };
const save = (change: Partial<LetterModel>) =>
	as((db) => saveModel(db, { ...HEAD, ...PROPOSED_TEXT, ...change }, CENTRE));
const versions = async () => (await as(listVersions)).length;

beforeAll(async () => {
	centre = await world.addCentre('quatre-vents');
});

test('a centre that wrote nothing starts from what is proposed, which holds on a page in large print', async () => {
	expect(await as(readModel)).toEqual({
		id: null,
		senderAddress: null,
		phone: null,
		...PROPOSED_TEXT
	});
	expect(await save({})).toHaveProperty('id');
	expect(await as(readModel)).toMatchObject({ ...HEAD, ...PROPOSED_TEXT });
});

test('an edition is a new version, the same words are none, and the proposed text comes back', async () => {
	const before = await versions();
	await save({ body: 'Bonjour [prénom],\r\n\r\nVenez.' });
	await save({ body: 'Bonjour [prénom],\n\nVenez.\n' });
	expect(await versions()).toBe(before + 1);
	expect((await as(readModel)).body).toBe('Bonjour [prénom],\n\nVenez.');
	await as((db) => restoreProposedText(db, CENTRE));
	expect(await versions()).toBe(before + 2);
	expect(await as(readModel)).toMatchObject({ ...HEAD, ...PROPOSED_TEXT });
});

test.each([
	[{ subject: '  ' }, 'subject'],
	[{ body: '\n' }, 'body'],
	[{ body: 'x'.repeat(3001) }, 'body'],
	[{ subject: 'Pour [prenom]' }, 'subject-placeholder'],
	[{ body: 'Bonjour [prenom]' }, 'placeholder'],
	[{ body: 'Votre mot de passe est Marguerite62!' }, 'confidential'],
	[{ body: 'Une ligne.\n\n'.repeat(40) }, 'too-long']
])('%j is refused, and no version is written', async (change, refusal) => {
	const before = await versions();
	expect(await save(change)).toMatchObject({ refusal, message: expect.any(String) });
	expect(await versions()).toBe(before);
});

test('another centre has its own letter', async () => {
	const other = await world.addCentre('la-digue');
	expect(await world.as('animateur', other, readModel)).toMatchObject({ id: null });
});
