import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { everyRow } from '../../../../../../../tests/database/every-row.ts';
import { PLACES_KEY } from '../../../../../../../tests/database/places-key.ts';
import { importPlaces, readPlaceFiles } from '../../index.server.ts';
import { usePlaces } from '../places.fixture.ts';

const { world, brel, network, visitor } = usePlaces();
const FOLDER = 'tests/fixtures/places';

const filesOf = async (...names: string[]) =>
	readPlaceFiles(
		await Promise.all(
			names.map(async (name) => ({ name, bytes: await readFile(`${FOLDER}/${name}`) }))
		)
	);
const importing = (files: Awaited<ReturnType<typeof filesOf>>, isDryRun = false) =>
	network((db) => importPlaces(db, files, { isDryRun, key: PLACES_KEY }));
const counted = async (table: string) =>
	(await world.owner.query(`select count(*)::integer as many from ${table}`)).rows[0].many;

test('a dirty file of the region: all its faults at once, what is sound is kept, twice is once', async () => {
	const files = await filesOf('regional-sale.csv');
	const expected = JSON.parse(await readFile(`${FOLDER}/regional-sale.expected.json`, 'utf8'));
	expect(await importing(files, true)).toEqual(expected);
	expect(await counted('places')).toBe(0);
	expect(await importing(files)).toEqual(expected);
	expect(await counted('places')).toBe(expected.written);
	const again = await importing(files);
	expect(again).toEqual({ ...expected, written: 0, changed: 0, same: expected.written });
	expect(await counted('place_changes')).toBe(expected.written);
});

test('what it brought is shown, verified on its day, and found by its words', async () => {
	const shown = await visitor((db) =>
		db.selectFrom('places').where('source_id', '=', 'reg-004').selectAll().executeTakeFirstOrThrow()
	);
	expect(shown).toMatchObject({
		...{ name: 'Médiathèque Les Tourterelles', is_public: true, verified_way: 'import' },
		services: [
			...['Maîtrise des outils numériques du quotidien', 'Accès internet et matériel informatique'],
			'Aide aux démarches administratives'
		]
	});
	const { rows } = await world.owner.query(
		`select 1 from place_postings t join place_words w on w.id = t.word where w.word like 'tourterel%'`
	);
	expect(rows.length).toBeGreaterThan(0);
	const kept = await world.owner.query(
		`select raw from place_import_faults where field = 'services' and row = 5 limit 1`
	);
	expect(kept.rows[0].raw).toContain('Bureautique');
});

test('where the refuges of that file are is nowhere: in no row, no fault, no note, no record', async () => {
	const rows = await everyRow(world.owner);
	expect(rows.some(({ text }) => text.includes('CHRS Les Sternes'))).toBe(true);
	for (const { table, text } of rows) {
		const others = text.replaceAll(/CHRS Les Sternes|"sternes?"/g, '');
		expect(others, table).not.toMatch(/impasse des Sternes|sternes[-.]|62227|62999|61234/i);
	}
	const dry = JSON.stringify(await importing(await filesOf('regional-sale.csv'), true));
	expect(dry).not.toMatch(/impasse des Sternes|sternes-plage|62227|62999|61234/i);
	const refuges = await visitor((db) =>
		db
			.selectFrom('places')
			.where('is_refuge', '=', true)
			.select(['name', 'phone', 'source_id'])
			.execute()
	);
	expect(refuges).toHaveLength(3);
	expect(refuges.map(({ source_id }) => source_id)).toEqual([null, null, null]);
	expect(refuges.every(({ phone }) => phone !== null)).toBe(true);
});

test('a place that somebody says is a refuge is not brought back with its door by the next file', async () => {
	const line = (more: string) =>
		Buffer.from(`id,source,nom,adresse,commune,code_postal,date_maj,pivot,telephone\n${more}\n`);
	const file = (name: string, date: string) => [
		{
			name: 'lieux.csv',
			bytes: line(
				`m-1,Annuaire,${name},3 rue des Bernaches,Outreau,62230,${date},13002526500013,0199005555`
			)
		}
	];
	await importing(await readPlaceFiles(file('La Maison claire', '2026-09-01')));
	const { id } = await brel((db) =>
		db.selectFrom('places').where('source_id', '=', 'm-1').select('id').executeTakeFirstOrThrow()
	);
	await world.owner.query(
		`update places set is_refuge = true, source_id = null, street = null, town = null, postcode = null, pivot = null where id = $1`,
		[id]
	);
	const again = await importing(await readPlaceFiles(file('La maison CLAIRE', '2026-10-01')));
	expect(again).toMatchObject({ written: 0 });
	expect(again.notes.map(({ code }) => code)).toContain('refuge-address');
	const { rows } = await world.owner.query(`select 1 from places where street like '%Bernaches%'`);
	expect(rows).toEqual([]);
});

test('two refuges of one name stay two, each known again by the identifier of its file', async () => {
	const file = (id: string, phone: string) => [
		{
			name: 'refuges.csv',
			bytes: Buffer.from(
				`id,source,nom,typologie,adresse,date_maj,pivot,telephone\n${id},Annuaire,L’Abri,CHRS,8 quai des Bernaches,2026-10-01,1,${phone}\n`
			)
		}
	];
	expect(await importing(await readPlaceFiles(file('c-1', '0199004401')))).toMatchObject({
		written: 1
	});
	expect(await importing(await readPlaceFiles(file('c-2', '0199004402')))).toMatchObject({
		written: 1
	});
	expect(await importing(await readPlaceFiles(file('c-1', '0199004401')))).toMatchObject({
		...{ written: 0, changed: 0, same: 1 }
	});
	const { rows } = await world.owner.query(
		`select phone from places where name = 'L’Abri' order by 1`
	);
	expect(rows).toEqual([{ phone: '+33199004401' }, { phone: '+33199004402' }]);
});

test('facts that the directory knows better stay, an identifier of another source is not taken', async () => {
	const heads = 'id,source,nom,adresse,commune,code_postal,date_maj,pivot,telephone';
	const file = (line: string) => [{ name: 'lieux.csv', bytes: Buffer.from(`${heads}\n${line}\n`) }];
	const one = 'x-1,Annuaire,La Ruche,4 rue Alma,Outreau,62230,2026-09-10,13002526500013,0199006666';
	expect(await importing(await readPlaceFiles(file(one)))).toMatchObject({ written: 1 });
	const old = one.replace('2026-09-10', '2026-09-01').replace('6666', '7777');
	const older = await importing(await readPlaceFiles(file(old)));
	expect(older).toMatchObject({ changed: 0, same: 1 });
	expect(older.notes.map(({ code, field }) => [code, field])).toContainEqual(['older', 'date_maj']);
	const newer = await importing(
		await readPlaceFiles(file(old.replace('2026-09-01', '2026-10-02')))
	);
	expect(newer).toMatchObject({ written: 0, changed: 1, same: 0 });
	const elsewhere = await importing(await readPlaceFiles(file(one.replace('Annuaire', ''))));
	expect(elsewhere).toMatchObject({ written: 0, changed: 0, same: 0 });
	expect(elsewhere.problems).toMatchObject([{ row: 1, field: 'id', code: 'id-taken' }]);
	const { rows } = await world.owner.query(`select phone from places where source_id = 'x-1'`);
	expect(rows).toEqual([{ phone: '+33199007777' }]);
});

test('a file that cannot be read is told beside the others, which are', async () => {
	const files = await readPlaceFiles([
		{ name: 'photo.csv', bytes: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70]) },
		{
			name: 'liste.csv',
			bytes: Buffer.from('Nom;Ville;Téléphone\n\nLa Criée;Outreau;0199001111\n')
		}
	]);
	const outcome = await importing(files, true);
	expect(outcome).toMatchObject({ written: 1, changed: 0 });
	expect(outcome.problems).toMatchObject([
		{ file: 'photo.csv', row: 0, field: '', code: 'unreadable-file', suggestion: null }
	]);
	expect(outcome.notes).toMatchObject([{ file: 'liste.csv', row: 2, code: 'phone-national' }]);
});

test('the standard written as JSON is read like a sheet of it', async () => {
	const line = {
		...{ id: 'j-1', pivot: '13002526500013', nom: 'La Vigie', commune: 'Outreau' },
		...{ code_postal: '62230', adresse: '9 rue Alma', date_maj: '2026-10-01' },
		services: ['Prendre en main un ordinateur', 'Poterie']
	};
	const bytes = Buffer.from(JSON.stringify([line, { ...line, id: 'j-2', nom: '' }]));
	const files = await readPlaceFiles([{ name: 'lieux.json', bytes }]);
	const outcome = await importing(files, true);
	expect(outcome).toMatchObject({ written: 1 });
	const told = outcome.problems.map(({ row, field, code }) => [row, field, code]);
	expect(told).toContainEqual([1, 'services', 'unknown-value']);
	expect(told).toContainEqual([2, 'nom', 'missing']);
});

test('a file placed at the middle of its town is told so, once, and its places are kept', async () => {
	const heads = 'id,nom,commune,code_postal,adresse,latitude,longitude,typologie,date_maj,pivot';
	const lines = Array.from(
		{ length: 40 },
		(_, nth) =>
			`p-${nth},Foyer ${nth},Outreau,62230,${nth} rue du Phare,50.7051,1.5901,ASSO,2026-10-01,13002526500013`
	);
	const files = await readPlaceFiles([
		{ name: 'au-centre.csv', bytes: Buffer.from([heads, ...lines].join('\n')) }
	]);
	const { written, problems } = await importing(files, true);
	expect(written).toBe(40);
	expect(problems.filter(({ code }) => code === 'one-position')).toEqual([
		{
			...{ file: 'au-centre.csv', row: 0, field: 'latitude, longitude', code: 'one-position' },
			...{ message: expect.stringMatching(/au même endroit/), suggestion: null }
		}
	]);
	expect((await importing(files)).written).toBe(40);
	const { rows } = await world.owner.query(
		`select code from place_import_faults where file = 'au-centre.csv' and row = 0`
	);
	expect(rows).toEqual([{ code: 'one-position' }]);
});
