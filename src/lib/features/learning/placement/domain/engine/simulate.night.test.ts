import { expect, test } from 'vitest';
import { inventPeople } from './invent-people.ts';
import { fixtureFile, fixtureModel } from './placement.fixture.ts';
import { readPeople } from './read-people.ts';
import { simulatePlacement } from './simulate.ts';

// The full figures are in docs/placement.md.
const PEOPLE = 250;
const SEEDS = [1, 2];
const still = () => 0;
const invented = (bank: 'ordinary' | 'good', seed: number, shift: number) => {
	const model = fixtureModel(bank);
	return simulatePlacement(model, inventPeople(model.bank, { people: PEOPLE, seed, shift }), still);
};

test.each(SEEDS)('the ordinary bank places people lower than its prior: seed %i', (seed) => {
	const figures = invented('ordinary', seed, -0.3);
	expect(figures.rightAtStop).toBeGreaterThan(0.77);
	expect(figures.firmShare).toBeGreaterThan(0.55);
	expect(figures.firmRight).toBeGreaterThan(0.88);
	expect(figures.medianQuestions).toBeLessThanOrEqual(10);
	expect(figures.max).toBe(12);
	expect(figures.firstRight).toBeGreaterThan(0.88);
	expect(figures.twoFailures).toBeLessThan(0.25);
	expect(figures.coverage80).toBeGreaterThan(0.74);
	expect(figures.coverage80).toBeLessThan(0.87);
});

test.each(SEEDS)('the good bank needs fewer questions: seed %i', (seed) => {
	const figures = invented('good', seed, -0.3);
	expect(figures.rightAtStop).toBeGreaterThan(0.81);
	expect(figures.firmShare).toBeGreaterThan(0.68);
	expect(figures.firmRight).toBeGreaterThan(0.88);
	expect(figures.medianQuestions).toBeLessThanOrEqual(7);
	expect(figures.firstRight).toBeGreaterThan(0.86);
	expect(figures.twoFailures).toBeLessThan(0.22);
});

test('people 0.7 standard deviation below the prior are still inside the interval', () => {
	expect(invented('ordinary', 3, -0.84).coverage80).toBeGreaterThan(0.73);
});

test('the shared people give the same figures twice, but for the time', () => {
	const model = fixtureModel('good');
	const people = readPeople(fixtureFile('people'), model.items.length).slice(0, 20);
	const once = simulatePlacement(model, people, still);
	expect(once).toEqual(simulatePlacement(model, people, still));
	expect(once).toMatchObject({ people: 20, p99Ms: 0 });
});
