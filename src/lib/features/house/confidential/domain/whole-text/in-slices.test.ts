import { expect, test } from 'vitest';
import { buildCorpus } from '../corpus/build-corpus.fixture.ts';
import { findConfidential } from './find-confidential.ts';
import { findInSlices, maskInSlices, SLICE } from './in-slices.ts';
import { maskConfidential } from './mask-confidential.ts';
import { drawsOf, nir } from '../corpus/make-secrets.fixture.ts';

/** What a work gives at its end, and how often it let others pass. */
function run<Result>(work: Generator<void, Result>): { given: Result; pauses: number } {
	for (let pauses = 0; ; pauses += 1) {
		const { done, value } = work.next();
		if (done) return { given: value as Result, pauses };
	}
}

const long = buildCorpus(2018, 1200)
	.map(({ text }) => text)
	.join('\n');

test('a long text read in slices holds what it holds read at once', () => {
	expect(long.length).toBeGreaterThan(8 * SLICE);
	const { given, pauses } = run(findInSlices(long));
	expect(given).toEqual(findConfidential(long).findings);
	expect(pauses).toBeGreaterThanOrEqual(8);
});

test('a number cut by the edge of a slice is found once, wherever the edge is', () => {
	const secret = nir(drawsOf(5));
	for (let before = SLICE - 60; before < SLICE + 30; before += 1) {
		const text = `${'é '.repeat(SLICE).slice(0, before)} ${secret} ${'à '.repeat(SLICE)}`;
		const { given } = run(findInSlices(text));
		expect(given).toEqual(findConfidential(text).findings);
		expect(given).toHaveLength(1);
	}
});

test('masked in slices, it reads as masked at once', () => {
	expect(run(maskInSlices(long)).given).toBe(maskConfidential(long));
});

test('a short text is read in one go', () => {
	expect(run(findInSlices('mdp : Marguerite62!')).given).toHaveLength(1);
});
