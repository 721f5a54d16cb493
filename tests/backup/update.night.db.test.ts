import { expect, test } from 'vitest';
import { rehearse } from '#lib/platform/backup/rehearse.ts';
import { asActing } from '#lib/platform/database/acting.ts';
import { type Migration, migrate } from '#lib/platform/database/migrate.ts';
import { openPool } from '#lib/platform/database/pool.ts';
import { appUrl } from '#lib/platform/database/roles.ts';
import { oddThings } from './odd-things.ts';
import { all, backedUp, contentsOf, filledDatabase, NOW, type Place } from './stage.ts';

const fits = oddThings(all.length + 1);
/** Passes on an empty database, and not on one where people are: what an update must survive. */
const fails: Migration = {
	number: all.length + 2,
	name: 'planted.sql',
	sql: `create table half_made (id integer); alter table people add constraint nobody check (birth_year is null and sex is null and recorded_at is null)`,
	sha256: 'planted'
};

const atWork = (): Promise<Place> => filledDatabase();
const tryOut = async (place: Place, migrations: Migration[]) => {
	const { file } = await backedUp(place);
	const options = { ownerUrl: place.url, dataDir: null, file, passphrase: null, migrations };
	return rehearse(options);
};
const databases = async ({ owner }: Place) =>
	(
		await owner.query(
			`select from pg_database where datname like 'declic_essai_%' || current_database()`
		)
	).rowCount;

test('an update that will pass is tried on a copy first', async () => {
	const place = await atWork();
	const before = await contentsOf(place);
	expect(await tryOut(place, [...all, fits])).toMatchObject({
		applied: [fits.name],
		differences: []
	});
	expect(await contentsOf(place)).toEqual(before);
	expect(await databases(place)).toBe(0);
});

test('one that will not is told before the data in use are touched', async () => {
	const place = await atWork();
	const before = await contentsOf(place);
	expect(await tryOut(place, [...all, fits, fails])).toMatchObject({
		refusal: 'failed-restoration',
		message: expect.stringContaining('planted.sql')
	});
	expect(await contentsOf(place)).toEqual(before);
	expect(await databases(place)).toBe(0);
});

test('applied all the same, it leaves nothing, and the older version goes on serving', async () => {
	const place = await atWork();
	const before = await contentsOf(place);
	const serving = openPool(appUrl(place.url), 2);
	const operator = { staffId: null, role: 'operator' as const, centres: [], at: NOW };
	const read = () =>
		asActing(serving, operator, (db) => db.selectFrom('centres').select('slug').execute());
	const served = await read();
	const updated = await migrate(place.url, [...all, fits, fails], () => {}, { together: true });
	expect(updated).toMatchObject({
		refusal: 'failed-migration',
		message: expect.stringContaining('planted.sql a échoué ; la base est restée comme avant')
	});
	expect(await contentsOf(place)).toEqual(before);
	expect(await read()).toEqual(served);
	expect(await migrate(place.url, all)).toEqual({ applied: [] });
	await serving.destroy();
});
