import { expect, test } from 'vitest';
import { unlessSilent } from './unless-silent.ts';

const SHORT = { firstMs: 20, everyMs: 5 };
const never = new Promise<string>(() => {});

test('work that ends soon is given, and nobody is asked', async () => {
	const asked = async () => {
		throw new Error('asked');
	};
	expect(await unlessSilent(Promise.resolve('done'), asked)).toBe('done');
});

test('long work is waited for as long as the database answers others', async () => {
	const work = Promise.withResolvers<string>();
	let asked = 0;
	const answers = async () => {
		asked += 1;
		if (asked === 3) work.resolve('imported');
		return true;
	};
	expect(await unlessSilent(work.promise, answers, SHORT)).toBe('imported');
	expect(asked).toBe(3);
});

test('once nobody answers, it is said; the work left behind troubles nobody', async () => {
	const work = Promise.withResolvers<string>();
	expect(await unlessSilent(work.promise, async () => false, SHORT)).toBeNull();
	work.reject(new Error('the line went dead'));
	await new Promise((resolve) => setImmediate(resolve));
	expect(await unlessSilent(never, async () => false, SHORT)).toBeNull();
});

test('work that fails fails as it is', async () => {
	const failing = Promise.reject(new Error('a bug'));
	await expect(unlessSilent(failing, async () => true, SHORT)).rejects.toThrow('a bug');
});
