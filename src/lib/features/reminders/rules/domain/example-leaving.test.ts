import { expect, test } from 'vitest';
import { exampleLeaving } from './example-leaving.ts';
import { USUAL_HABITS } from './habits.ts';

/** From a day of the story, at ten. */
const said = (today: string, before: string[], habits = USUAL_HABITS) => {
	const world = { now: Temporal.Instant.from(`${today}T09:00:00Z`), zone: 'Europe/Paris' };
	const { deadline, leaves } = exampleLeaving({ before, at: '10:00' }, habits, world);
	const lines = leaves.map(
		({ name, day, hour, isMoved }) => `${name} ${day} ${hour}${isMoved ? ' moved' : ''}`
	);
	return [deadline, ...lines];
};

test('every moment that a centre may choose is still to come; a Sunday moves to the Saturday', () => {
	expect(said('2026-11-24', ['P1M', 'P7D', 'P2D', 'P1D'])).toEqual([
		'2027-01-05',
		'Un mois avant 2026-12-05 10:00',
		'Une semaine avant 2026-12-29 10:00',
		'Deux jours avant 2027-01-02 10:00 moved',
		'La veille 2027-01-04 10:00'
	]);
});

test('nobody is expected on a Sunday', () => {
	expect(said('2026-11-29', ['P0D'])).toEqual(['2027-01-11', 'Le jour même 2027-01-11 10:00']);
});

test('where Boxing Day is a holiday, a week before moves to Christmas Eve', () => {
	const there = { ...USUAL_HABITS, inAlsaceMoselle: true };
	expect(said('2026-11-21', ['P7D'])[1]).toBe('Une semaine avant 2026-12-26 10:00');
	expect(said('2026-11-21', ['P7D'], there)[1]).toBe('Une semaine avant 2026-12-24 10:00 moved');
});
