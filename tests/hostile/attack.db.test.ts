import { afterAll, beforeAll, expect, test } from 'vitest';
import { listActions, listRoutes } from '../actions/list-actions.ts';
import { applicationOf, stopApplication } from '../journeys/support/application-of-file.ts';
import { type Attack, prepareAttack, secretsKept } from './attack.ts';
import { sentenceOf } from './judge.ts';
import { attackOnce, type Struck } from './sample.ts';

/** The same each day: what is new tonight is found by `npm run attack`. */
const SEED = 1;

let attack: Attack;
let struck: Struck;

beforeAll(async () => {
	const { url } = await applicationOf(import.meta.filename, 'tuesday');
	attack = await prepareAttack(url, { seed: SEED, isShort: true });
	struck = await attackOnce(attack);
});
afterAll(stopApplication);

test('every page and every action of the site is attacked', () => {
	expect([...struck.pages].toSorted()).toEqual(listRoutes().toSorted());
	const labels = listActions().map(({ label }) => label);
	expect([...struck.actions].toSorted()).toEqual(labels.toSorted());
});

test('no answer is a failure, holds what was planted, or shows another centre', () => {
	expect([...attack.judge.falls.values()].map(sentenceOf)).toEqual([]);
});

test('no number that nobody keeps is written anywhere', async () => {
	expect(await secretsKept(SEED)).toEqual([]);
});
