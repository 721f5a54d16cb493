import { expect, test } from 'vitest';
import { useTestDatabase } from '../../../../../../tests/database/test-database.ts';
import { declarePosture, listPostures, readPosture } from './postures.ts';
import { listCharterVersions, readCharter } from './read-charter.ts';
import { writeCharterWords } from './write-charter-words.ts';

const world = useTestDatabase();

test('a centre adds its words, changes them, and takes them back; each version stays dated', async () => {
	const centre = await world.addCentre('jacques-brel');
	const write = (text: string) =>
		world.as('direction', centre, (db) => writeCharterWords(db, text));
	const read = async () => (await world.as('accueil', centre, (db) => readCharter(db))).words?.text;
	expect(await read()).toBeUndefined();
	await write(' Le créneau libre est le mardi.\r\nVenez.');
	expect(await read()).toBe('Le créneau libre est le mardi.\nVenez.');
	expect(await write('Le créneau libre est le mardi.\nVenez.')).toEqual({ changed: false });
	await write('');
	expect(await read()).toBeUndefined();
	const versions = await world.as('direction', centre, (db) => listCharterVersions(db));
	expect(versions.map(({ text }) => text)).toEqual(['', 'Le créneau libre est le mardi.\nVenez.']);
	expect(await write('x'.repeat(2001))).toMatchObject({ refusal: 'too-long' });
	expect(await world.as('direction', centre, (db) => listCharterVersions(db))).toHaveLength(2);
});

test('a direction says what her centre does, and every team of the network reads it', async () => {
	const [brel, digue] = [await world.addCentre('brel'), await world.addCentre('la-digue')];
	await world.as('direction', digue, (db) =>
		declarePosture(db, { posture: 'does-it-too', words: 'Sur rendez-vous.' })
	);
	const postures = await world.as('accueil', brel, (db) => listPostures(db));
	expect(postures).toMatchObject([
		{ centreId: digue, posture: 'does-it-too', words: 'Sur rendez-vous.' }
	]);
	expect(await world.as('accueil', brel, (db) => readPosture(db))).toBeNull();
});

test('nobody but a direction says it, and nobody says it of a neighbour', async () => {
	const [own, other] = [await world.addCentre('own'), await world.addCentre('other')];
	const posture = { posture: 'teaches' as const, words: '' };
	await expect(world.as('accueil', own, (db) => declarePosture(db, posture))).rejects.toThrow(
		/row-level security/
	);
	await world.as('direction', own, (db) => declarePosture(db, posture));
	const { rows } = await world.owner.query('select from postures where centre_id = $1', [other]);
	expect(rows).toHaveLength(0);
});
