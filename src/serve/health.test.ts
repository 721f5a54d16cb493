import { expect, test } from 'vitest';
import { examine, type Health, rememberHealth } from './health.ts';

const probe = (migrations: number | null, seconds: number | null) => ({
	migrations: async () => migrations,
	secondsSinceJobs: async () => seconds
});

test.each<[string, number | null, number | null, Health['status']]>([
	['all is well', 9, 12, 'ok'],
	['nobody has looked after the jobs yet', 9, null, 'ok'],
	['the other process has been updated first', 10, 12, 'ok'],
	['nobody looks after the jobs any more', 9, 301, 'degraded'],
	['an old backup was put back under us', 8, 12, 'unwell'],
	['the database is away', null, null, 'unwell']
])('%s', async (_, migrations, seconds, status) => {
	expect(await examine(probe(migrations, seconds), 9)).toMatchObject({ status });
});

test('a database that is away is not asked about its jobs', async () => {
	const away = { ...probe(null, null), secondsSinceJobs: () => Promise.reject(new Error('asked')) };
	expect(await examine(away, 9)).toEqual({ status: 'unwell', database: false });
});

test('however many ask, the database is asked once a second', async () => {
	let [asked, at] = [0, 0];
	const health = rememberHealth(
		async () => {
			asked += 1;
			return { status: 'ok' };
		},
		() => at
	);
	await Promise.all([health(), health(), health()]);
	at = 999;
	await health();
	expect(asked).toBe(1);
	at = 1000;
	await health();
	expect(asked).toBe(2);
});
