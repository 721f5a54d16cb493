import { readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { A_TUESDAY, useTestDatabase } from '../../../tests/database/test-database.ts';
import type { CommandWorld } from '../command.ts';
import { papers } from './papers.ts';

const database = useTestDatabase();
let folder: string;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'declic-papers-'));
	await database.addCentre('la-digue');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const world = () => ({ database: database.app, now: () => A_TUESDAY }) as unknown as CommandWorld;
const run = (options: Record<string, string>) =>
	papers.run(world(), [], { centre: 'la-digue', ...options });

test('the papers of a centre are written in a new folder, one file each', async () => {
	const out = join(folder, 'tous');
	expect(await run({ format: 'docx', out })).toMatchObject({
		code: 0,
		lines: [`6 papiers sont écrits dans ${out}.`]
	});
	expect(readdirSync(out).sort()).toEqual(
		['aipd', 'contrat', 'durees', 'fuite', 'notice', 'registre'].map((name) => `${name}.docx`)
	);
});

test('one of them alone, as a PDF', async () => {
	const out = join(folder, 'un');
	const outcome = await run({ format: 'pdf', paper: 'notice', out });
	expect(outcome).toMatchObject({ code: 0, value: { files: [join(out, 'notice.pdf')] } });
	expect((await readFile(join(out, 'notice.pdf'))).subarray(0, 5).toString()).toBe('%PDF-');
});

test('what cannot be done is refused with a sentence, and nothing is written', async () => {
	const out = join(folder, 'rien');
	expect(await run({ format: 'odt', out, centre: 'nulle-part' })).toMatchObject({
		code: 1,
		value: { refusal: 'unknown-centre' }
	});
	expect(await run({ format: 'odt', out, paper: 'registre-reseau' })).toMatchObject({
		code: 1,
		value: { refusal: 'unknown-paper', message: expect.stringContaining('notice, registre') }
	});
	await writeFile(join(folder, 'fichier'), '');
	expect(await run({ format: 'odt', out: join(folder, 'fichier') })).toMatchObject({
		code: 1,
		value: { refusal: 'not-written' }
	});
	expect(readdirSync(folder)).not.toContain('rien');
});

test.each([
	[{}, 'Il manque --centre.'],
	[{ centre: 'la-digue', format: 'doc' }, 'Il manque --format : docx, odt, pdf.'],
	[{ centre: 'la-digue', format: 'odt' }, 'Il manque --out, par exemple --out papiers.']
])('wrongly called, it says what is missing: %j', (options, complaint) => {
	expect(papers.check([], options)).toBe(complaint);
});
