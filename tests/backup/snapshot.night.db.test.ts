import { expect, test } from 'vitest';
import { migrate } from '#lib/platform/database/migrate.ts';
import { oddThings } from './odd-things.ts';
import {
	all,
	backedUp,
	contentsOf,
	emptyDatabase,
	filledDatabase,
	migratedDatabase,
	type Place,
	restored
} from './stage.ts';

/** A person and her names in one transaction, again and again, until told to stop. */
async function keepWriting({ owner }: Place, until: Promise<unknown>): Promise<number> {
	const { rows } = await owner.query<{ id: string }>(
		`insert into centres (slug, name, recorded_at) values ('a', 'A', now()) returning id`
	);
	let written = 0;
	const over = new AbortController();
	void until.finally(() => over.abort());
	const client = await owner.connect();
	while (!over.signal.aborted) {
		await client.query('begin');
		const person = await client.query<{ id: string }>(
			'insert into people (centre_id, recorded_at) values ($1, now()) returning id',
			[rows[0]!.id]
		);
		await client.query(
			`insert into person_identities (person_id, centre_id, family_name, given_name, name_key, recorded_at)
			values ($1, $2, 'Durand', 'Nora', 'durand nora', now())`,
			[person.rows[0]!.id, rows[0]!.id]
		);
		await client.query('commit');
		written += 1;
	}
	client.release();
	return written;
}

test('while the teams work, a backup shows one moment: nobody without her name', async () => {
	const from = await migratedDatabase();
	const { promise: saved, resolve } = Promise.withResolvers<void>();
	const writing = keepWriting(from, saved);
	const people = async () =>
		(await from.owner.query<{ count: number }>('select count(*) from people')).rows[0]!.count;
	while ((await people()) < 20);
	const { file, manifest } = await backedUp(from);
	resolve();
	const written = await writing;
	const rowsOf = (table: string) => manifest.tables.find(({ name }) => name === table)!.rows;
	expect(rowsOf('people')).toBe(rowsOf('person_identities'));
	expect(rowsOf('people')).toBeGreaterThanOrEqual(20);
	expect(written).toBeGreaterThan(rowsOf('people'));
	const to = await emptyDatabase();
	expect(await restored(to, file)).toHaveProperty('applied');
});

test('a backup waits for a migration under way, and shows the base after it', async () => {
	const from = await migratedDatabase();
	const slow = { ...oddThings(all.length + 1) };
	slow.sql = `${slow.sql}; select pg_sleep(0.3)`;
	const migrating = migrate(from.url, [...all, slow]);
	const isMigrating = async () =>
		(await from.owner.query(`select from pg_stat_activity where wait_event = 'PgSleep'`))
			.rowCount! > 0;
	while (!(await isMigrating()));
	const { manifest } = await backedUp(from);
	expect(await migrating).toHaveProperty('applied');
	expect(manifest.migrations.at(-1)!.name).toBe(slow.name);
	expect(manifest.tables.map(({ name }) => name)).toContain('odd_things');
});

test('saving writes nothing in the database', async () => {
	const from = await filledDatabase();
	const before = await contentsOf(from);
	await backedUp(from);
	expect(await contentsOf(from)).toEqual(before);
});
