import { expect, test } from 'vitest';
import type { Db } from '#lib/platform/database/acting.ts';
import { asVisitor } from '#lib/platform/database/as-visitor.ts';
import { answerMiss, countMisses, listMisses, noteMiss } from './count-miss.ts';
import { usePlacesFound } from './places-found.fixture.ts';

const { world, team, visitor } = usePlacesFound();
const KEY = Buffer.alloc(32, 7);
const looked = async (typed: string, times = 1) => {
	for (let n = 0; n < times; n++) await visitor((db) => noteMiss(db, KEY, typed));
};
const rows = async () =>
	(await world.owner.query('select times, words from place_misses order by times')).rows;

test('what was looked for nineteen times is a number; the twentieth tells the team its words', async () => {
	await looked('Vétérinaire solidaire', 19);
	expect(await rows()).toEqual([{ times: 19, words: null }]);
	expect(await team(listMisses)).toEqual([]);
	// Another order, another spelling of the same words.
	await looked('solidaires, les vétérinaires ?');
	expect(await team(listMisses)).toEqual([
		{ words: 'solidaires vétérinaires', times: 20, lastMonth: '2026-11-01' }
	]);
});

test('neither a visitor reads what others looked for, nor is anything of her kept', async () => {
	expect(await visitor((db) => listMisses(db))).toEqual([]);
	const { rows: kept } = await world.owner.query('select * from place_misses');
	expect(Object.keys(kept[0]!).toSorted()).toEqual(['key', 'month', 'times', 'words']);
	// The digest of this installation: nobody finds the words again by trying them.
	expect(kept.every(({ key }) => key.length === 32)).toBe(true);
	const other = await visitor(async (db) => {
		await noteMiss(db, Buffer.alloc(32, 8), 'Vétérinaire solidaire');
		return listMisses(db);
	});
	expect(other).toEqual([]);
	expect(await rows()).toHaveLength(2);
});

test('numbers, addresses and long stories are not even counted', async () => {
	const before = await rows();
	await looked('06 39 98 12 34');
	await looked('ecrire à jeanne@exemple.fr');
	await looked('1 84 12 76 451 089 46');
	await looked(
		'ma voisine Jeanne habite près du port et son fils Paul cherche depuis mars un travail à Calais'
	);
	await looked('   ');
	expect(await rows()).toEqual(before);
});

test('what a colleague has seen to waits no more, unless twenty people look for it another month', async () => {
	const told = async () => (await team(listMisses)).map(({ words }) => words);
	await looked('laverie', 20);
	expect(await told()).toContain('laverie');
	expect(await team((db) => answerMiss(db, 'laverie'))).toEqual({ words: 'laverie' });
	await looked('laverie', 5);
	expect(await told()).not.toContain('laverie');
	expect(await team((db) => answerMiss(db, 'laverie'))).toMatchObject({ refusal: 'unknown-miss' });
	const december = Temporal.Instant.from('2026-12-15T09:00:00Z');
	const then = { database: world.app, now: () => december };
	for (let n = 0; n < 20; n++) await asVisitor(then, null, (db) => noteMiss(db, KEY, 'laverie'));
	expect(await team(listMisses)).toContainEqual({
		...{ words: 'laverie', times: 20, lastMonth: '2026-12-01' }
	});
});

test('the reception reads what is not found, and does not settle it; a visitor does neither', async () => {
	await looked('serrurier', 20);
	const centre = await world.addCentre('accueil');
	const desk = <T>(work: (db: Db) => Promise<T>) => world.as('accueil', centre, work);
	const listed = await desk(listMisses);
	expect(listed.map(({ words }) => words)).toContain('serrurier');
	expect(await desk(countMisses)).toBe(listed.length);
	await expect(desk((db) => answerMiss(db, 'serrurier'))).rejects.toThrow(/row-level security/);
	expect(await visitor((db) => answerMiss(db, 'serrurier'))).toMatchObject({
		refusal: 'unknown-miss'
	});
});
