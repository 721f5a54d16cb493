import { expect, test } from 'vitest';
import { isProductCode, projectFiles, textOf } from './project-files.ts';

const opens = /const (\w+) = new pg\.(Client|Pool)\(/g;

/** Connections of a file whose loss, heard by nobody, would end the process. */
function unheard(text: string): string[] {
	return [...text.matchAll(opens)].flatMap(([, name, kind]) => {
		const hears = text.includes(`${name}.on('error'`);
		// A pool listens to the clients that rest, not to those at work.
		const hearsAll =
			kind === 'Client' || text.includes(`${name}.on('connect', (client) => client.on('error'`);
		return hears && hearsAll ? [] : [`${kind} ${name}`];
	});
}

test('a connection that is lost is heard, whatever it was doing', () => {
	const files = projectFiles().filter((path) => isProductCode(path) && path.startsWith('src/'));
	const deaf = files.flatMap((path) => unheard(textOf(path)).map((one) => `${path}: ${one}`));
	expect(deaf).toEqual([]);
	expect(files.some((path) => textOf(path).includes('new pg.Pool('))).toBe(true);
});

test('a client that nobody hears is seen, and a pool that hears only those at rest', () => {
	expect(unheard('const owner = new pg.Client(url);')).toEqual(['Client owner']);
	expect(unheard("const owner = new pg.Client(url); owner.on('error', () => {});")).toEqual([]);
	expect(unheard("const pool = new pg.Pool({}); pool.on('error', () => {});")).toEqual([
		'Pool pool'
	]);
});
