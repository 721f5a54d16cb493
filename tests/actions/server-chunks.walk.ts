import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const server = fileURLToPath(new URL('../../build/server/', import.meta.url));

/**
 * A process keeps each file that it has read: one letter that takes two bytes doubles all of it. The build writes them
 * apart (vite.config.ts), but for what a tagged template says as it is written: there, a value says it.
 */
test('what serves the pages is kept in one byte a letter', () => {
	const files = readdirSync(server, { recursive: true, encoding: 'utf8' }).filter((file) =>
		file.endsWith('.js')
	);
	const wide = files.flatMap((file) => {
		const line = /.*[\u0100-\uffff].*/.exec(readFileSync(join(server, file), 'utf8'));
		return line ? [`${file}: ${line[0].trim()}`] : [];
	});
	expect(wide).toEqual([]);
	expect(files.length).toBeGreaterThan(1_000);
});
