import { readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';

const near = (name: string) => new URL(name, import.meta.url);
const css = readFileSync(near('./fonts-arabic.css'), 'utf8');

/** The letters that a page loads the typeface for. */
function inRange(): Set<number> {
	const ranges = css.match(/U\+[0-9A-F]{4}(?:-[0-9A-F]{4})?/g) ?? [];
	return new Set(
		ranges.flatMap((range) => {
			const [first = 0, last = first] = range
				.slice(2)
				.split('-')
				.map((one) => parseInt(one, 16));
			return Array.from({ length: last - first + 1 }, (_, at) => first + at);
		})
	);
}

test('the typeface holds every Arabic letter of the guides, and weighs less than 15 kB', () => {
	const folder = near('../../../content/guides/');
	const written = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
	const letters = new Set(written.join('').match(/\p{Script_Extensions=Arabic}/gu));
	const held = inRange();
	expect(letters.size).toBeGreaterThan(30);
	expect([...letters].filter((letter) => !held.has(letter.codePointAt(0)!))).toEqual([]);
	expect(statSync(near('./declic-arabic.woff2')).size).toBeLessThan(15_000);
});
