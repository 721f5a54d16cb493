import { afterAll, beforeAll, expect, test } from 'vitest';
import { listActions, listRoutes } from '../actions/list-actions.ts';
import { applicationOf, stopApplication } from '../journeys/support/application-of-file.ts';
import { type Attack, prepareAttack, secretsKept } from './attack.ts';
import { CANARY } from './foreign-centre.ts';
import { Judge, sentenceOf } from './judge.ts';
import { ELEMENT, ELSEWHERE, FORMULA, secretsOf } from './planted.ts';
import { attackOnce, type Struck } from './sample.ts';
import { StallLog } from './stall-log.ts';

/** The same each day: what is new tonight is found by `npm run attack`. */
const SEED = 1;

let attack: Attack;
let struck: Struck;
const stalls = new StallLog();

beforeAll(async () => {
	const { url } = await applicationOf(import.meta.filename, 'tuesday', stalls.hear);
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

test('nothing that is sent keeps the application from everybody else', () => {
	expect(stalls.tooLong()).toEqual([]);
});

test('no number that nobody keeps is written anywhere', async () => {
	expect(await secretsKept(SEED)).toEqual([]);
});

const page = (text: string) => ({ status: 200, location: null, text, type: 'text/html' });
const NUMBER = secretsOf(SEED)['a card']!;

test('what an address typed and a page gives back in its field shows nobody', () => {
	const judge = new Judge(Object.values(secretsOf(SEED)), CANARY);
	const address = `/ar/guides?q=${encodeURIComponent(CANARY).replaceAll('%20', '+')}`;
	const blow = { method: 'GET', address, field: 'q', kind: 'HTML' };
	judge.look('passant', blow, page(`<input value="${CANARY}">`));
	expect(judge.falls.size).toBe(0);
	judge.look('passant', { ...blow, address: '/ar/guides?q=CAF' }, page(`<td>${CANARY}</td>`));
	expect(judge.falls.size).toBe(1);
});

test.each([
	['a failure', { ...page('<strong class="num">0a1b2c3d<'), status: 500 }, /500, error 0a1b2c3d:/],
	['a failure that a script is told', page('Une erreur est survenue.'), /a failure/],
	['an element that was typed', page(`<p><${ELEMENT}></p>`), /HTML/],
	['an attribute that was typed', page(`<p title="" ${ELEMENT}="1">`), /HTML/],
	['a script that was closed', page(`<script>"</script><${ELEMENT}>"</script>`), /HTML/],
	['a formula in a table', { ...page(`a;${FORMULA}`), type: 'text/csv' }, /formula/],
	['somebody of another centre', page(`<td>${CANARY}</td>`), /another centre/],
	['a number that nobody keeps', page(`<input value="${NUMBER}">`), /secret/],
	['a way out', { ...page(''), status: 303, location: `//${ELSEWHERE}/x` }, /elsewhere/]
])('%s is seen in an answer', (_what, answer, said) => {
	const judge = new Judge(Object.values(secretsOf(SEED)), CANARY);
	const blow = { method: 'GET', address: '/equipe', field: 'nom', kind: 'HTML' };
	judge.look('direction', blow, page(`<p>&lt;${ELEMENT}></p><script>"<${ELEMENT}>"</script>`));
	expect(judge.falls.size).toBe(0);
	judge.look('direction', blow, answer);
	expect([...judge.falls.values()].map(sentenceOf)).toEqual([expect.stringMatching(said)]);
});
