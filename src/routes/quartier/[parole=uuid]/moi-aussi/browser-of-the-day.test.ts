import { expect, test } from 'vitest';
import { browserOfTheDay } from './browser-of-the-day.ts';

/** A browser that keeps what it is given. */
function aBrowser(kept: Record<string, string> = {}, isSecure = true) {
	const given: [string, string, object][] = [];
	const event = {
		cookies: {
			get: (name: string) => kept[name],
			set: (name: string, value: string, how: object) => {
				kept[name] = value;
				given.push([name, value, how]);
			}
		},
		locals: { keys: { isSecure } }
	} as unknown as Parameters<typeof browserOfTheDay>[0];
	return { press: () => browserOfTheDay(event), given };
}

test('a browser is given a value when it presses, for a day, and is known by it until then', () => {
	const { press, given } = aBrowser();
	const first = press();
	expect(first).toMatch(/^[a-f\d]{24}$/);
	expect(press()).toBe(first);
	expect(given).toMatchObject([
		[
			'__Secure-declic.moi-aussi',
			first,
			{ path: '/quartier', httpOnly: true, secure: true, sameSite: 'lax', maxAge: 86_400 }
		]
	]);
});

test('two browsers are two', () => {
	expect(aBrowser().press()).not.toBe(aBrowser().press());
});

test('a value that is none of ours is another browser’s invention: one is drawn', () => {
	const { press, given } = aBrowser({ 'declic.moi-aussi': 'x'.repeat(4000) }, false);
	expect(press()).toMatch(/^[a-f\d]{24}$/);
	expect(given).toHaveLength(1);
});
