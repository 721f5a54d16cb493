import { expect, test } from 'vitest';
import { heldBackFor, MOST_OF_A_BROWSER, MOST_OF_AN_HOUR } from './held-back.ts';

const hand = { isTrapped: false, seconds: 40, sentBefore: 0, lately: 0 };

test('what a hand sends is called back', () => {
	expect(heldBackFor(hand)).toBeNull();
	expect(heldBackFor({ ...hand, seconds: 3 })).toBeNull();
	expect(heldBackFor({ ...hand, seconds: 24 * 3600 })).toBeNull();
	expect(heldBackFor({ ...hand, sentBefore: MOST_OF_A_BROWSER - 1 })).toBeNull();
	expect(heldBackFor({ ...hand, lately: MOST_OF_AN_HOUR - 1 })).toBeNull();
});

test.each([
	[{ isTrapped: true }, 'trap'],
	[{ seconds: null }, 'no-stamp'],
	[{ seconds: 2 }, 'too-fast'],
	[{ seconds: -5 }, 'too-fast'],
	[{ seconds: 24 * 3600 + 1 }, 'too-old'],
	[{ sentBefore: MOST_OF_A_BROWSER }, 'same-browser'],
	[{ isCrowded: true }, 'same-browser'],
	[{ lately: MOST_OF_AN_HOUR }, 'busy-hour']
])('%o waits for somebody to look: %s', (change, reason) => {
	expect(heldBackFor({ ...hand, ...change })).toBe(reason);
});
