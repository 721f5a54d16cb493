import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** What the log of a process of its own says of an error thrown there. */
function logged(thrown: string, level = ''): Record<string, unknown> {
	return said(`log.error({ id: 'abc', error: ${thrown} }, 'unexpected error');`, level)[0]!;
}

/** The lines that a process of its own logs. */
function said(doing: string, level = ''): Record<string, unknown>[] {
	const program = `import { log, whileAnswering } from '#lib/platform/log.ts';\n${doing}`;
	const { stdout, stderr } = spawnSync(
		process.execPath,
		['--input-type=module-typescript', '--eval', program],
		{ encoding: 'utf8', env: { ...process.env, LOG_LEVEL: level } }
	);
	if (stderr) throw new Error(stderr);
	return stdout
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line) as Record<string, unknown>);
}

test('an error is told by its name, its code and its place, never by what it quotes', () => {
	const line = logged(
		`Object.assign(new TypeError('refused: Marie Martin\\nborn 1948 at Outreau'), { code: '22P02', detail: 'Key (name)=(Marie)' })`
	);
	expect(line).toMatchObject({
		id: 'abc',
		msg: 'unexpected error',
		error: { name: 'TypeError', code: '22P02', stack: expect.stringContaining('at ') }
	});
	expect(JSON.stringify(line)).not.toMatch(/Marie|Martin|1948|Outreau/);
});

test('whatever else is thrown is told by its type alone', () => {
	expect(logged(`'Marie Martin'`).error).toEqual({ name: 'string' });
	expect(logged(`{ message: 'Marie Martin' }`).error).toEqual({ name: 'object' });
});

test('a level that does not exist is the usual one', () => {
	expect(logged('new Error()', 'bavard')).toMatchObject({ level: 'error' });
});

test('a line says when, and for which request, whatever happens in between', () => {
	const lines = said(`
		const answer = (id) => whileAnswering(id, async () => {
			await new Promise(setImmediate);
			log.info('asked');
		});
		await Promise.all([answer('first'), answer('second')]);
		log.info('between two');`);
	expect(lines.map(({ request }) => request)).toEqual(['first', 'second', undefined]);
	expect(lines[0]!.time).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
});
