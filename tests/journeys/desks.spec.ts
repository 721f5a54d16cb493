import { expect, test } from '@playwright/test';
import { keepDesks } from '../desks/keep-desks.ts';
import { summariseDesks } from '../desks/summarise.ts';

// The long one, thirty desks for five minutes, is `npm run desks`: the same, for the gate of a release.
test(
	'four desks type at once, press twice and are cut off: all they were told is there, once',
	{ tag: '@avec-javascript' },
	async () => {
		test.setTimeout(180_000);
		const day = await keepDesks({ desks: 4, seconds: 12, seed: 7, tell: () => {} });
		const { json, isSound, table } = summariseDesks(day);
		expect(isSound, table).toBe(true);
		// Otherwise nothing was put to the test.
		expect(json.requestsSaved).toBeGreaterThan(5);
		expect(json.answersSaved).toBeGreaterThan(5);
		expect(json.pressedTwice).toBeGreaterThan(0);
		expect(json.hungUp).toBeGreaterThan(0);
	}
);
