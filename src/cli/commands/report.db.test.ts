import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { goldenCentre } from '#lib/features/year/reports/server/count/stored-season.fixture.ts';
import { readWorkbook } from '#lib/platform/spreadsheet/read-workbook.ts';
import { A_TUESDAY, useTestDatabase } from '../../../tests/database/test-database.ts';
import type { CommandWorld } from '../command.ts';
import { deliverToFile } from '../deliver.ts';
import { report } from './report.ts';

const database = useTestDatabase();
let folder: string;
let centre: string;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'declic-report-'));
	centre = (await goldenCentre(database.owner)).slug;
});
afterAll(() => rm(folder, { recursive: true, force: true }));
afterEach(() => vi.restoreAllMocks());

const world = () => ({ database: database.app, now: () => A_TUESDAY }) as unknown as CommandWorld;
const run = (options: Record<string, string>) =>
	report.run(world(), [], { centre, year: '2018', ...options });

/** What the command writes on its output, as a pipe would receive it. */
function heardOutput(): () => Buffer {
	const heard: Buffer[] = [];
	vi.spyOn(process.stdout, 'write').mockImplementation((chunk, ...rest) => {
		heard.push(Buffer.from(chunk as Uint8Array));
		const done = rest.at(-1) as (() => void) | undefined;
		done?.();
		return true;
	});
	return () => Buffer.concat(heard);
}

const MAGIC = {
	html: '<!doctype html>',
	json: '{',
	pdf: '%PDF-',
	docx: 'PK',
	odt: 'PK',
	xlsx: 'PK'
};

describe.each(Object.entries(MAGIC))('the report as %s', (format, magic) => {
	test('is written where it is asked, and its weight said', async () => {
		const out = join(folder, `bilan.${format}`);
		const outcome = await run({ format, out });
		const bytes = await readFile(out);
		expect(outcome).toMatchObject({ code: 0, value: { out, format, bytes: bytes.length } });
		expect(bytes.subarray(0, magic.length).toString()).toBe(magic);
	});
});

describe('the annex', () => {
	test('goes down a pipe whole', async () => {
		const output = heardOutput();
		expect(await run({ format: 'xlsx' })).toEqual({ code: 0, value: null, lines: [] });
		const workbook = await readWorkbook('annexe.xlsx', output());
		if ('refusal' in workbook) throw new Error(workbook.message);
		expect(workbook.sheets.map(({ name }) => name)).toEqual(['À lire', 'Chiffres', 'Séances']);
	});

	test('of a year that counts nothing is refused, and no file is left', async () => {
		const out = join(folder, 'vide.xlsx');
		expect(await run({ format: 'xlsx', year: '2031', out })).toMatchObject({
			code: 1,
			value: { refusal: 'nothing-counted' }
		});
		expect(existsSync(out)).toBe(false);
	});
});

describe('a fiche alone', () => {
	test.each(['html', 'pdf', 'docx', 'odt'])('as %s is shorter than the report', async (format) => {
		const [whole, alone] = [join(folder, `tout.${format}`), join(folder, `fiche.${format}`)];
		await run({ format, out: whole });
		expect(await run({ format, out: alone, programme: 'senou' })).toMatchObject({ code: 0 });
		expect((await readFile(alone)).length).toBeLessThan((await readFile(whole)).length);
	});

	test('as a page is that programme’s, and no other', async () => {
		const outcome = await run({ format: 'html', programme: 'senou' });
		const page = outcome.code === 0 ? outcome.lines[0]! : '';
		expect(page).toContain('Ateliers informatiques SENOU');
		expect(page).not.toMatch(/Numéri|CENTRE JACQUES BREL/);
	});

	test.each(['html', 'pdf'])(
		'of a programme the year does not know is refused (%s)',
		async (format) => {
			expect(await run({ format, programme: 'fablab' })).toEqual({
				code: 1,
				value: {
					refusal: 'unknown-programme',
					message:
						'Rien n’est compté pour « fablab » en 2018. Programmes de l’année : senou, ateliers, numerikids.'
				}
			});
		}
	);
});

describe('what cannot be written is said', () => {
	test('a folder that does not exist', async () => {
		const outcome = await run({ format: 'xlsx', out: join(folder, 'nulle-part', 'a.xlsx') });
		expect(outcome).toMatchObject({ code: 1, value: { refusal: 'not-written' } });
	});

	test('a document that breaks off leaves no half of itself', async () => {
		const before = readdirSync(folder);
		async function* broken() {
			yield Buffer.alloc(100_000);
			throw new Error('the cursor broke');
		}
		await expect(deliverToFile(broken(), join(folder, 'moitié.xlsx'))).rejects.toThrow(
			'the cursor broke'
		);
		expect(readdirSync(folder)).toEqual(before);
	});

	test('a terminal is not shown a file', () => {
		const isTerminal = process.stdout.isTTY;
		process.stdout.isTTY = true;
		const complaint = report.check([], { centre, year: '2018', format: 'docx' });
		process.stdout.isTTY = isTerminal;
		expect(complaint).toContain('--out bilan.docx');
	});
});
