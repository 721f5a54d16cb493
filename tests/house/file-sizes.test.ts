import { expect, test } from 'vitest';
import { projectFiles, textOf } from './project-files.ts';

const LONGEST = 300;

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
