import { expect, test } from 'vitest';
import { isProductCode, projectFiles, textOf } from './project-files.ts';

const LONGEST = 300;
const MEDIAN = 50;
const NINE_IN_TEN = 130;

const lines = (path: string) => textOf(path).trimEnd().split('\n').length;
const files = projectFiles();
const code = files.filter((path) => /\.(ts|mjs|cjs|svelte|css|sql)$/.test(path));

test('no file is longer than 300 lines', () => {
	const long = code
		.filter((path) => path !== 'src/lib/platform/database/schema.ts')
		.map((path) => ({ path, lines: lines(path) }))
		.filter((file) => file.lines > LONGEST);
	expect(long).toEqual([]);
});

test('half of the files hold in 50 lines, and nine in ten in 130', () => {
	const sizes = files
		.filter(isProductCode)
		.map(lines)
		.sort((a, b) => a - b);
	const at = (share: number) => sizes[Math.ceil(sizes.length * share) - 1];
	expect(at(0.5), 'median').toBeLessThanOrEqual(MEDIAN);
	expect(at(0.9), 'nine in ten').toBeLessThanOrEqual(NINE_IN_TEN);
});
