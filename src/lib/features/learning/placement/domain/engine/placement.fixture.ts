import { readFileSync } from 'node:fs';
import { buildModel, type Model } from './model.ts';
import { readBank } from './read-bank.ts';

const FOLDER = 'tests/fixtures/placement';

/** A file of the positioning. */
export function fixtureFile(name: string): unknown {
	return JSON.parse(readFileSync(`${FOLDER}/${name}.json`, 'utf8'));
}

/** One of the two frozen banks, made ready; `changes` stand in for what its file says. */
export function fixtureModel(name: 'ordinary' | 'good', changes = {}, fineness = 1): Model {
	const file = fixtureFile(`${name}-bank`) as object;
	return buildModel(readBank({ ...file, ...changes }), fineness);
}

/** Four domains, two questions each: small enough for sums done the long way. */
export const SMALL_BANK = {
	version: 1,
	items: ['information', 'communication', 'problemSolving', 'software'].flatMap((domain, at) => [
		{ id: `${domain}-1`, domain, a: 1 + 0.4 * at, b: [-1.5 + 0.2 * at, -0.3 + 0.2 * at] },
		{ id: `${domain}-2`, domain, a: 2.4 - 0.3 * at, b: [-0.4, 0.9 - 0.2 * at] }
	]),
	cuts: [-0.8, 0.8],
	prior: { mean: 0.1, sd: 1.2, correlation: 0.7 },
	weights: { information: 1, communication: 1, problemSolving: 1, software: 3 }
};

/** The two questions of each domain answered, some well and some not. */
export const SMALL_ANSWERS = SMALL_BANK.items.map(({ id }, at) => ({
	item: id,
	answer: ([1, 0, 2, 1, 2, 0, 0, 1] as const)[at]!
}));
