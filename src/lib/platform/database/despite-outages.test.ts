import { expect, test } from 'vitest';
import { despiteOutages } from './despite-outages.ts';

const SOON = { patienceMs: 50, everyMs: 1 };
const away = () => Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });

test('work cut by a database that goes away is begun again, and given once it is done', async () => {
	let tries = 0;
	const work = async () => {
		tries += 1;
		if (tries < 3) throw away();
		return 'ready';
	};
	expect(await despiteOutages(work, SOON)).toBe('ready');
	expect(tries).toBe(3);
});

test('a mistake is not tried again', async () => {
	let tries = 0;
	const work = async () => {
		tries += 1;
		throw new Error('a bug');
	};
	await expect(despiteOutages(work, SOON)).rejects.toThrow('a bug');
	expect(tries).toBe(1);
});

test('a database that never comes back is said in the end', async () => {
	await expect(
		despiteOutages(async () => {
			throw away();
		}, SOON)
	).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});
