import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useTestDatabase } from '../../../tests/database/test-database.ts';
import { runHere } from '../run-here.fixture.ts';

const world = useTestDatabase();
let folder: string;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'declic-places-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (...words: string[]) =>
	runHere(words, { DATA_DIR: join(folder, 'data'), DATABASE_URL: world.ownerUrl });
const json = async (...words: string[]) => JSON.parse((await run(...words, '--json')).out);
async function fileOf(name: string, ...lines: string[]): Promise<string> {
	const path = join(folder, name);
	await writeFile(path, lines.join('\n'));
	return path;
}
const HEADS =
	'id,pivot,nom,commune,code_postal,adresse,latitude,longitude,typologie,telephone,date_maj,services';
const RUCHE =
	'r-1,13002526500013,La Ruche,Outreau,62230,4 rue Alma,50.7051,1.5901,EPN,01 99 00 12 34,2026-10-01,Bureautique;Accéder à du matériel';

describe('declic places import', () => {
	test('tries without writing, writes once, then finds all the same', async () => {
		const file = await fileOf(
			'lieux.csv',
			HEADS,
			RUCHE,
			RUCHE.replace('r-1', 'r-2').replace('Outreau', '')
		);
		const tried = await json('places', 'import', file, '--dry-run');
		expect(tried).toEqual({
			...{ written: 1, changed: 0, same: 0, doubles: [] },
			problems: [
				{
					...{ file: 'lieux.csv', row: 1, field: 'services', code: 'unknown-value' },
					message: expect.stringContaining('«\u202fBureautique\u202f»'),
					suggestion: 'Maîtrise des outils numériques du quotidien'
				},
				{
					...{ file: 'lieux.csv', row: 2, field: 'services', code: 'unknown-value' },
					...{ message: expect.any(String), suggestion: expect.any(String) }
				},
				{
					...{ file: 'lieux.csv', row: 2, field: 'commune', code: 'missing' },
					...{ message: expect.any(String), suggestion: null }
				}
			],
			notes: expect.any(Array)
		});
		expect((await world.owner.query('select from places')).rowCount).toBe(0);
		expect(await json('places', 'import', file)).toEqual(tried);
		expect((await world.owner.query('select from places where is_public')).rowCount).toBe(1);
		const again = await json('places', 'import', file);
		expect(again).toEqual({ ...tried, written: 0, same: 1 });
	});

	test('proposes as one, by their names in the files, two places that may be', async () => {
		const file = await fileOf(
			'deux.csv',
			HEADS,
			RUCHE.replace('r-1', 'z-9').replace('La Ruche', 'RUCHE')
		);
		expect((await json('places', 'import', file, '--dry-run')).doubles).toEqual([['r-1', 'z-9']]);
		expect((await json('places', 'import', file)).doubles).toEqual([['r-1', 'z-9']]);
	});

	test('for a reader: a sentence a problem, with its file and its line, and the count', async () => {
		const file = await fileOf(
			'faux.csv',
			HEADS,
			RUCHE.replace('r-1', 'r-3').replace('62230', '6223')
		);
		const { code, out } = await run('places', 'import', file, '--dry-run');
		expect(code).toBe(0);
		expect(out).toMatch(/^faux\.csv, ligne 1, code_postal\u00a0: Un code postal a cinq chiffres/m);
		expect(out).toContain('Essai, rien n’a été écrit');
	});

	test('several files at once; one that cannot be read is told, none that can is an end', async () => {
		const [good, bad] = [
			await fileOf('bons.csv', HEADS, RUCHE.replace('r-1', 'r-4').replace('La Ruche', 'Le Vent')),
			await fileOf('vide.csv', '')
		];
		const told = await json('places', 'import', good, bad, '--dry-run');
		expect(told).toMatchObject({ written: 1 });
		expect(told.problems.at(-1)).toMatchObject({
			file: 'vide.csv',
			row: 0,
			code: 'unreadable-file'
		});
		const ended = await run('places', 'import', bad, '--json');
		expect(ended.code).toBe(1);
		expect(JSON.parse(ended.out)).toMatchObject({ refusal: 'unreadable-file' });
		expect((await run('places', 'import', join(folder, 'absent.csv'))).code).toBe(1);
		expect((await run('places', 'import')).code).toBe(2);
	});
});

describe('declic places export', () => {
	test.each([
		['standard', /^id,pivot,nom,commune,code_postal,adresse,date_maj,/],
		['data-inclusion', /^\{"structures":\[/],
		['geojson', /^\{"type":"FeatureCollection"/],
		['csv', /^\uFEFFIdentifiant;SIRET;Nom;/]
	])('writes %s, which it reads back without a difference', async (format, begins) => {
		const out = join(folder, `export-${format}`);
		const told = await json('places', 'export', '--format', format, '--out', out);
		expect(told).toMatchObject({ format, unexported: expect.any(Array) });
		const text = await readFile(out, 'utf8');
		expect(text).toMatch(begins);
		expect(Buffer.byteLength(text)).toBe(told.bytes);
		if (told.unexported.length === 2) return;
		expect(await json('places', 'import', out)).toMatchObject({
			written: 0,
			changed: 0,
			problems: []
		});
	});

	test('lists what is not in it, and asks for its format and its file', async () => {
		const out = join(folder, 'schema.json');
		const told = await json('places', 'export', '--format', 'data-inclusion', '--out', out);
		expect(told.unexported[0]).toMatchObject({ name: 'La Ruche', missing: ['description'] });
		expect((await run('places', 'export', '--format', 'pdf', '--out', out)).code).toBe(2);
		expect((await run('places', 'export', '--format', 'csv')).code).toBe(2);
	});
});
