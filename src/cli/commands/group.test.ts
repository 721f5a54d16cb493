import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runDeclic } from '../run-declic.fixture.ts';
import { runHere } from '../run-here.fixture.ts';

const dataDir = join(tmpdir(), `declic-group-${process.pid}`);
const env = { DATA_DIR: dataDir, DATABASE_URL: '' };
const run = (words: string[], input: unknown) =>
	runHere(words, env, [typeof input === 'string' ? input : JSON.stringify(input)]);

const someone = (id: string, level: 0 | 2, waitingDays: number, slots: string[]) => ({
	id,
	levels: level === 0 ? [0.9, 0.1, 0] : [0, 0.1, 0.9],
	slots,
	centres: ['brel'],
	waitingDays,
	needs: [],
	party: null
});
const instance = {
	version: 1,
	applicants: [
		someone('yvonne', 0, 40, ['mer-17']),
		someone('marcel', 0, 10, ['mer-17']),
		someone('lucie', 2, 90, ['ven-14'])
	],
	offers: [
		{
			id: 'mercredi',
			centre: 'brel',
			slot: 'mer-17',
			capacity: 9,
			minimum: 2,
			profiles: ['pedagogic'],
			provides: []
		},
		{
			id: 'vendredi',
			centre: 'brel',
			slot: 'ven-14',
			capacity: 9,
			minimum: 2,
			profiles: ['technical'],
			provides: []
		}
	],
	maxGroups: null,
	locked: []
};

test('people and offers give groups, why somebody has no seat, and the proof', async () => {
	const { code, out } = await runDeclic(['group', '--json'], env, [JSON.stringify(instance)]);
	expect(code).toBe(0);
	const { groups, unplaced, proof } = JSON.parse(out);
	expect(groups).toEqual([{ offer: 'mercredi', band: '0', members: ['yvonne', 'marcel'] }]);
	expect(unplaced).toEqual([
		{ id: 'lucie', cause: 'not-opened', wouldHelp: { openOffer: 'vendredi' } }
	]);
	expect(proof).toEqual({
		placed: 2,
		placedBound: 2,
		waiting: 50,
		groups: 1,
		groupsBound: 1,
		gap: 0,
		seconds: expect.any(Number),
		solver: expect.stringMatching(/^HiGHS \d/)
	});
});

test('what is malformed or contradicts itself is refused by its field: exit 1, nothing repeated', async () => {
	const twice = { ...instance, offers: [instance.offers[0], instance.offers[0]] };
	const refused = await run(['group', '--json'], twice);
	expect(refused.code).toBe(1);
	expect(JSON.parse(refused.out)).toEqual({
		refusal: 'bad-instance',
		message: 'offers[1].id\u00a0: cet identifiant est déjà pris.'
	});
	const garbled = await run(['group'], '{"yvonne');
	expect(garbled).toMatchObject({ code: 1, out: '' });
	expect(garbled.errors).not.toContain('yvonne');
	expect((await run(['group', 'file.json'], instance)).code).toBe(2);
});

test('seats held that leave no way are refused', async () => {
	const locked = [{ applicant: 'lucie', offer: 'vendredi' }];
	const { code, out } = await run(['group', '--json'], { ...instance, locked });
	expect(code).toBe(1);
	expect(JSON.parse(out).message).toMatch(/^locked/);
});
