import { expect, test } from 'vitest';
import type { Cell, Workbook } from '#lib/shared/workbook.ts';
import type { KnownMember } from '../members/known-member.ts';
import { askWhoAsked } from './ask-who-asked.ts';
import { readDeskNotebook } from './read-desk-notebook.ts';
import { groupByFamily } from './review-families.ts';

const MANY = 3_000;
/** Breathes so many times, then whoever asked has left. */
const until = (most: number) => {
	const breaths = { taken: 0 };
	const breathe = async () => {
		breaths.taken += 1;
		if (breaths.taken > most) throw new Error('left');
	};
	return { breaths, breathe };
};
const read = (breathe: () => Promise<void>) => {
	const rows = [
		['Jour', 'Nom', 'Prénom', 'Motif de la demande'],
		...Array.from({ length: MANY }, (_, nth) => ['11/01', 'Ruche', 'Phare', `carte ${nth}`])
	].map((line) => line.map((text): Cell => ({ text })));
	const sheet = { name: 'cahier', rows, width: 4 };
	const workbook: Workbook = { fileName: 'cahier.csv', format: 'csv', sheets: [sheet] };
	return readDeskNotebook(workbook, [], { year: 2018, today: '2026-11-24', mappings: {}, breathe });
};
const homonym = (id: string): KnownMember => ({
	id,
	familyName: 'Ruche',
	givenName: 'Phare',
	nameKey: 'phare ruche',
	birthYear: 1950,
	ageBand: null,
	sex: null,
	commune: null,
	quarter: null,
	status: null,
	phones: new Set(),
	emails: new Set(),
	numbers: new Set(),
	adult: null,
	isAsImported: false
});

test('others are answered between two lines of a notebook, and whoever leaves it stops its reading', async () => {
	const { breaths, breathe } = until(MANY);
	expect((await read(breathe)).lines).toHaveLength(MANY);
	expect(breaths.taken).toBe(MANY);
	await expect(read(until(10).breathe)).rejects.toThrow('left');
});

test('names of a notebook are compared with breaths, and each is asked of twenty homonyms at most', async () => {
	const { lines } = await read(async () => {});
	const known = Array.from({ length: 15_000 }, (_, nth) => homonym(`p-${nth}`));
	const { breaths, breathe } = until(MANY);
	const { questions } = await askWhoAsked(lines, known, { answers: {}, breathe });
	expect(breaths.taken).toBe(MANY);
	expect(questions).toHaveLength(MANY);
	expect(new Set(questions.map(({ choices }) => choices.length))).toEqual(new Set([21]));
	const left = askWhoAsked(lines, known, { answers: {}, breathe: until(10).breathe });
	await expect(left).rejects.toThrow('left');
});

test('a page shows two hundred lines of a family, the least sure first, and says how many there are', async () => {
	const { lines } = await read(async () => {});
	const reviewed = lines.map((line, at) => {
		const confidence = at === MANY - 1 ? 0.1 : 0.9;
		const family = 'retraite' as const;
		return { ...line, words: 'mot '.repeat(500), family, chosen: family, confidence };
	});
	const [group, ...others] = groupByFamily(reviewed);
	expect(others).toEqual([]);
	expect(group).toMatchObject({ count: MANY, unsure: 1 });
	expect(group!.lines).toHaveLength(200);
	expect(group!.lines[0]).toMatchObject({ line: MANY + 1, isUnsure: true });
	expect(group!.lines[0]!.words.length).toBeLessThan(310);
});
