import { expect, test } from '@playwright/test';
import { rehearse } from '../kills/rehearse.ts';
import { summarise } from '../kills/summarise.ts';

// The long one, two hundred kills, is `node tests/kills/run.ts`: the same, for a night.
test(
	'six kills of the application, the database, or both, while four people work: all they were told stands, once',
	{ tag: '@avec-javascript' },
	async () => {
		test.setTimeout(300_000);
		const rehearsal = await rehearse({
			kills: 6,
			seed: 9,
			people: 4,
			restMs: 900,
			leastDone: 3,
			tell: () => {}
		});
		const { json, isSound, table } = summarise(rehearsal);
		expect(isSound, table).toBe(true);
		expect(new Set(rehearsal.kills.map(({ target }) => target)).size).toBe(3);
		// Otherwise nothing was put to the test.
		expect(json.acknowledged).toBeGreaterThan(10);
		expect(json.sentAgain).toBeGreaterThan(0);
		expect(json.byKind).toMatchObject({
			request: expect.any(Number),
			answer: expect.any(Number)
		});
	}
);
