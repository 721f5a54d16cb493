import { expect, test } from 'vitest';
import { useTestDatabase } from '../../../../../../tests/database/test-database.ts';
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
