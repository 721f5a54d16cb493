import { expect, test } from 'vitest';
import { suggestedWithoutItsPhrase } from './heard-requests.fixture.ts';
import { learnedRequests } from './learned-requests.ts';
import { proposeFamily, SURE_ENOUGH } from './propose-family.ts';

test('words that say nothing leave the choice to the desk', () => {
	expect(proposeFamily('').sure).toBeNull();
	expect(proposeFamily('bonjour').sure).toBeNull();
	expect(proposeFamily('bonjour').first).toHaveLength(3);
});

test('a clear request is proposed as it is', () => {
	expect(proposeFamily('déclaration d’impôts').sure).toBe('citoyennete-impots');
});

test('a family taken unseen is right 97 times of 100, in a phrase the rules have not learned', () => {
	const suggested = suggestedWithoutItsPhrase();
	const all = learnedRequests();
	const taken = all.filter(({ text }) => suggested.get(text)!.confidence >= SURE_ENOUGH);
	const right = taken.filter(({ text, family }) => suggested.get(text)!.family === family);
	expect(taken.length / all.length).toBeGreaterThan(0.5);
	expect(right.length / taken.length).toBeGreaterThanOrEqual(0.97);
});
