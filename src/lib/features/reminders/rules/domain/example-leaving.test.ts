import { expect, test } from 'vitest';
import { exampleLeaving } from './example-leaving.ts';
import { USUAL_HABITS } from './habits.ts';

/** A Tuesday: forty days later is a Sunday, 3 January. */
const world = { now: Temporal.Instant.from('2026-11-24T09:00:00Z'), zone: 'Europe/Paris' };
const said = (before: string[], habits = USUAL_HABITS) =>
	exampleLeaving({ before, at: '10:00' }, habits, world).leaves.map(
		({ name, day, hour, isMoved }) => `${name} ${day} ${hour}${isMoved ? ' moved' : ''}`
	);

test('every moment that a centre may choose is still to come, at the hour of its rule', () => {
	expect(said(['P1M', 'P7D', 'P1D'])).toEqual([
		'Un mois avant 2026-12-03 10:00',
		'Une semaine avant 2026-12-26 10:00 moved',
		'La veille 2027-01-02 10:00'
	]);
});

test('where Boxing Day is a holiday too, the week before moves to Christmas Eve', () => {
	expect(said(['P7D'], { ...USUAL_HABITS, inAlsaceMoselle: true })).toEqual([
		'Une semaine avant 2026-12-24 10:00 moved'
	]);
});
