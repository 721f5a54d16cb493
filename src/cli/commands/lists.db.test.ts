import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useTestDatabase } from '../../../tests/database/test-database.ts';
import { runHere } from '../run-here.fixture.ts';

const world = useTestDatabase();
let folder: string;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'declic-lists-'));
	expect((await run('centre', 'add', 'brel', '--name', 'Jacques Brel')).code).toBe(0);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function run(...words: string[]) {
	const env = { DATA_DIR: join(folder, 'data'), DATABASE_URL: world.ownerUrl };
	const { code, out, errors } = await runHere(words, env);
	return { code, out: out + errors };
}

async function fileOf(name: string, ...lines: string[]): Promise<string> {
	const path = join(folder, name);
	await writeFile(path, lines.join('\n'));
	return path;
}

async function count(table: string): Promise<number> {
	const { rows } = await world.owner.query<{ many: number }>(
		`select count(*)::int as many from ${table}`
	);
	return rows[0]!.many;
}

describe('declic members', () => {
	it('tries without writing, writes once, and names nobody', async () => {
		const list = await fileOf('liste.csv', 'NOM;Prénom;Naissance', 'DELATTRE;Odile;1951');
		const words = ['members', list, '--centre', 'brel', '--json'];
		const tried = JSON.parse((await run(...words, '--dry-run')).out);
		expect(tried).toMatchObject({ importId: null, newcomers: 1 });
		expect(await count('people')).toBe(0);
		expect(JSON.parse((await run(...words)).out)).toMatchObject({ newcomers: 1, known: 0 });
		const again = await run(...words);
		expect(JSON.parse(again.out)).toMatchObject({ written: 0, known: 1 });
		expect(again.out).not.toContain('DELATTRE');
	});

	it('says what is missing', async () => {
		expect((await run('members', '--centre', 'brel')).code).toBe(2);
		const list = await fileOf('vide.csv', 'NOM;Prénom', 'A;B');
		expect(await run('members', list, '--centre', 'nulle-part')).toMatchObject({ code: 1 });
		expect(await run('members', join(folder, 'absent.csv'), '--centre', 'brel')).toMatchObject({
			code: 1
		});
	});
});

describe('declic notebook', () => {
	it('counts families, months and senders, and quotes no line', async () => {
		const book = await fileOf(
			'cahier.csv',
			'date;demande;envoyé par',
			'11/01;dame - wifi à la maison ne marche pas;CCAS',
			'12/02;monsieur - wifi à la maison ne marche pas;CCAS'
		);
		const words = ['notebook', book, '--centre', 'brel', '--year', '2018', '--json'];
		const { out } = await run(...words, '--dry-run');
		expect(JSON.parse(out)).toMatchObject({
			written: 0,
			lines: 2,
			families: { equipement: 2 },
			months: { '2018-01': 1, '2018-02': 1 },
			partners: [{ sender: 'CCAS', partner: null, count: 2 }],
			refusedSecrets: {}
		});
		expect(out).not.toContain('wifi');
		expect(await count('requests')).toBe(0);
		await run(...words);
		expect(await count('requests')).toBe(2);
		expect(JSON.parse((await run(...words)).out)).toMatchObject({ written: 0, alreadyThere: 2 });
	});
});
