import { expect, test } from 'vitest';
import { rememberLately } from './remember-lately.ts';

test('a thing is made once a name, and again when two others were asked for since', () => {
	const made: string[] = [];
	const remember = rememberLately<string>(2);
	const ask = (name: string) =>
		remember(name, () => {
			made.push(name);
			return name;
		});
	for (const name of ['a', 'b', 'a', 'c', 'a', 'b']) expect(ask(name)).toBe(name);
	expect(made).toEqual(['a', 'b', 'c', 'b']);
});
