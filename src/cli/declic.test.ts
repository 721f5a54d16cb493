import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commands } from './commands.ts';
import { lineCommands } from './line-commands.ts';
import { readOptions } from './read-options.ts';
import { runDeclic } from './run-declic.fixture.ts';
import { runHere } from './run-here.fixture.ts';

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'declic-usage-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const dataDir = () => join(folder, 'data');
const nothing = () => ({ DATA_DIR: dataDir(), DATABASE_URL: '' });
const run = (words: string[], env: NodeJS.ProcessEnv = {}) =>
	runDeclic(words, { ...nothing(), ...env });
const here = (words: string[], env: NodeJS.ProcessEnv = {}) =>
	runHere(words, { ...nothing(), ...env });

test('asked for help, it is given with every command, and it is no error', async () => {
	const [all, one] = await Promise.all([run(['--help']), here(['centre', 'add', '--help'])]);
	expect([all.code, one.code, all.errors, one.errors]).toEqual([0, 0, '', '']);
	for (const { usage, summary } of Object.values({ ...commands, ...lineCommands })) {
		expect(all.out).toContain(usage);
		expect(all.out).toContain(summary);
	}
	expect(one.out).toContain('--commune INSEE');
	expect(one.out).not.toContain('doctor');
});

test('wrongly called, it says what is missing, exits 2 and opens no database', async () => {
	const wrong: [string[], string, NodeJS.ProcessEnv?][] = [
		[['constructor'], 'Usage : npm run'],
		[['doctor'], 'PORT=3000', { PORT: 'abc' }],
		[['doctor', '--json', '--tout'], 'L’option --tout n’existe pas']
	];
	const ran = await Promise.all(
		wrong.map(([words, , env], at) => (at === 0 ? run : here)(words, env))
	);
	expect(ran.map(({ code }) => code)).toEqual(wrong.map(() => 2));
	expect(ran.map(({ out }) => out).join('')).toBe('');
	wrong.forEach(([, said], at) => expect(ran[at]!.errors).toContain(said));
	expect(existsSync(dataDir())).toBe(false);
});

test('a database that does not answer is refused: exit 1, one sentence, in JSON if asked', async () => {
	const nowhere = { DATABASE_URL: 'postgres://a:b@127.0.0.1:9/x' };
	const [told, asJson] = await Promise.all([
		run(['doctor'], nowhere),
		here(['doctor', '--json'], nowhere)
	]);
	expect([told.code, asJson.code]).toEqual([1, 1]);
	expect(told.errors).toMatch(/^La base de données 127\.0\.0\.1:9 ne répond pas .*\n$/);
	expect(JSON.parse(asJson.out)).toMatchObject({ refusal: 'unreachable' });
	expect([told.out, asJson.errors]).toEqual(['', '']);
});

test.each([
	['centre add', ['a', 'b'], { name: 'A' }, 'un seul'],
	['centre add', ['a'], {}, '--name'],
	['doctor', ['tout'], {}, 'pas d’argument'],
	['entry', [], { role: 'direction' }, '--centre'],
	['entry', [], { centre: 'a', role: 'coordination' }, '--role'],
	['entry', ['x'], { centre: 'a', role: 'direction' }, '--centre'],
	['import', [], { centre: 'a', year: '2018' }, 'un fichier'],
	['import', ['f.csv'], { year: '2018' }, '--centre'],
	['import', ['f.csv'], { centre: 'a', year: '18' }, '--year'],
	['report', ['x'], { centre: 'a', year: '2018', format: 'json' }, 'options'],
	['report', [], { centre: 'a', year: '2018,5', format: 'json' }, '--year'],
	['report', [], { centre: 'a', year: '2018', format: 'rtf' }, '--format'],
	['report', [], { centre: 'a', year: '2018', format: 'pdf', json: true }, '--out bilan.pdf'],
	['report', [], { centre: 'a', year: '2018', format: 'xlsx', programme: 'p' }, '--programme'],
	['report', [], { centre: 'a', year: '2018' }, '--format']
] as const)('%s %j %j is complained of', (name, words, options, said) => {
	expect(commands[name]!.check([...words], options)).toContain(said);
});

test('what is well called is not complained of', () => {
	expect(commands['centre add']!.check(['a'], { name: 'A' })).toBeNull();
	expect(commands.import!.check(['f', 'g'], { centre: 'a', year: '2018' })).toBeNull();
	expect(commands.report!.check([], { centre: 'a', year: '2018', format: 'html' })).toBeNull();
	expect(commands.entry!.check([], { centre: 'a', role: 'animateur' })).toBeNull();
	expect(commands.doctor!.check([], {})).toBeNull();
});

test('options are read wherever they stand, and complained of in French', () => {
	const options = { name: { type: 'string' as const } };
	expect(readOptions(['--name', 'A', 'slug', '--json'], options)).toMatchObject({
		positionals: ['slug'],
		values: { name: 'A', json: true }
	});
	const complaint = (...args: string[]) => {
		const read = readOptions(args, options);
		return 'complaint' in read ? read.complaint : null;
	};
	expect(complaint('--name')).toBe('L’option --name attend une valeur, par exemple --name=VALEUR.');
	expect(complaint('--name', '--json')).toContain('--name attend une valeur');
	expect(complaint('--json=oui')).toBe('L’option --json se donne seule, sans valeur.');
	expect(complaint('--nom=A')).toBe('L’option --nom n’existe pas pour cette commande.');
	expect(complaint('-x')).toContain('-x n’existe pas');
});
