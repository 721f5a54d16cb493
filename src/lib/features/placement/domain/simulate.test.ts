import { expect, test } from 'vitest';
import { isNight } from '../../../../../tests/gate/night.ts';
import { inventPeople } from './invent-people.ts';
import { fixtureFile, fixtureModel } from './placement.fixture.ts';
import { readPeople } from './read-people.ts';
import { simulatePlacement } from './simulate.ts';

// The full figures are in docs/placement.md; people as few as by day leave more room for chance.
const [PEOPLE, SEEDS, CHANCE] = isNight ? [250, [1, 2], 0] : [40, [1], 0.12];
const still = () => 0;
const invented = (bank: 'ordinary' | 'good', seed: number, shift: number) => {
	const model = fixtureModel(bank);
	return simulatePlacement(model, inventPeople(model.bank, { people: PEOPLE, seed, shift }), still);
};

test.each(SEEDS)('the ordinary bank places people lower than its prior: seed %i', (seed) => {
	const figures = invented('ordinary', seed, -0.3);
	expect(figures.rightAtStop).toBeGreaterThan(0.77 - CHANCE);
	expect(figures.firmShare).toBeGreaterThan(0.55 - CHANCE);
	expect(figures.firmRight).toBeGreaterThan(0.88 - CHANCE);
	expect(figures.medianQuestions).toBeLessThanOrEqual(10);
	expect(figures.max).toBe(12);
	expect(figures.firstRight).toBeGreaterThan(0.88 - CHANCE);
	expect(figures.twoFailures).toBeLessThan(0.25 + CHANCE);
	expect(figures.coverage80).toBeGreaterThan(0.74 - CHANCE);
	expect(figures.coverage80).toBeLessThan(0.87 + CHANCE);
});

test.each(SEEDS)('the good bank needs fewer questions: seed %i', (seed) => {
	const figures = invented('good', seed, -0.3);
	expect(figures.rightAtStop).toBeGreaterThan(0.81 - CHANCE);
	expect(figures.firmShare).toBeGreaterThan(0.68 - CHANCE);
	expect(figures.firmRight).toBeGreaterThan(0.88 - CHANCE);
	expect(figures.medianQuestions).toBeLessThanOrEqual(7);
	expect(figures.firstRight).toBeGreaterThan(0.86 - CHANCE);
	expect(figures.twoFailures).toBeLessThan(0.22 + CHANCE);
});

test('people 0.7 standard deviation below the prior are still inside the interval', () => {
	expect(invented('ordinary', 3, -0.84).coverage80).toBeGreaterThan(0.73 - CHANCE);
});

test('the shared people give the same figures twice, but for the time', () => {
	const model = fixtureModel('good');
	const people = readPeople(fixtureFile('people'), model.items.length).slice(0, 20);
	const once = simulatePlacement(model, people, still);
	expect(once).toEqual(simulatePlacement(model, people, still));
	expect(once).toMatchObject({ people: 20, p99Ms: 0 });
});
