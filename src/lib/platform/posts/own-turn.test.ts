import { expect, test } from 'vitest';
import { ownTurn, turnByTurn } from './own-turn.ts';

/** How often the house looks at its other visitors. */
function countTurns() {
	const counted = { turns: 0, stop: () => clearImmediate(next) };
	let next = setImmediate(function look() {
		counted.turns += 1;
		next = setImmediate(look);
	});
	return counted;
}

test('long works take one turn each, never two in the same one, however many they are', async () => {
	let turn = 0;
	const seen: number[] = [];
	let next = setImmediate(function look() {
		turn += 1;
		next = setImmediate(look);
	});
	const work = async () => {
		for (let step = 0; step < 3; step += 1) {
			await ownTurn();
			seen.push(turn);
		}
	};
	await Promise.all([work(), work(), work(), work()]);
	clearImmediate(next);
	expect(seen).toHaveLength(12);
	expect(new Set(seen).size).toBe(12);
});

test('a work in pieces is done, and others are seen between two of them', async () => {
	const counted = countTurns();
	const given = await turnByTurn(
		(function* () {
			for (let piece = 0; piece < 10; piece += 1) yield;
			return 'done';
		})()
	);
	counted.stop();
	expect(given).toBe('done');
	expect(counted.turns).toBeGreaterThanOrEqual(9);
});

test('a work that fails fails as it is, and the next one has its turn', async () => {
	const failing = (function* (): Generator<void, never> {
		yield;
		throw new Error('a bug');
	})();
	await expect(turnByTurn(failing)).rejects.toThrow('a bug');
	await ownTurn();
});
