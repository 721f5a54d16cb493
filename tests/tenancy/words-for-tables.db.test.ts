import { beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import type { ActingRole } from '#lib/platform/database/acting.ts';
import { useTestDatabase } from '../database/test-database.ts';

const world = useTestDatabase();
let centre: string;

beforeAll(async () => {
	centre = await world.addCentre('mots');
	await world.owner.query(`
		create table walked_words (
			id uuid primary key default uuidv7(),
			centre_id uuid not null references centres,
			counted smallint not null default 1,
			words text not null
		);
		select protect_centre_table('walked_words', 'select, insert');
		select hide_from_desk('walked_words');
		select let_counts_read('walked_words', 'id, counted')`);
	await world.owner.query("insert into walked_words (centre_id, words) values ($1, 'dit')", [
		centre
	]);
});

const read = (role: ActingRole) =>
	world.as(role, centre, async (db) => {
		const { rows } = await sql<{ words: string }>`select words from walked_words`.execute(db);
		return rows.map(({ words }) => words);
	});
const write = (role: ActingRole) =>
	world.as(role, centre, async (db) => {
		await sql`insert into walked_words (centre_id, words) values (${centre}, 'écrit')`.execute(db);
	});

test('what is hidden from the desk is read and written by who follows, and never by it', async () => {
	expect(await read('animateur')).toEqual(['dit']);
	expect(await read('accueil')).toEqual([]);
	await expect(write('accueil')).rejects.toThrow('row-level security');
	await write('referent-famille');
	expect(await read('direction')).toEqual(['dit', 'écrit']);
});

test('what the network may count is these columns, whoever’s centre, and never a word', async () => {
	const counted = (what: string) =>
		world.owner.query(`set role declic_counts; select ${what} from walked_words; reset role`);
	await expect(counted('sum(counted)')).resolves.toBeDefined();
	await expect(counted('words')).rejects.toThrow('permission denied');
});

test('nobody but who migrates may say so', async () => {
	const hidden = world.as('direction', centre, (db) =>
		sql`select hide_from_desk('people')`.execute(db)
	);
	await expect(hidden).rejects.toThrow('permission denied');
	const told = world.as('direction', centre, (db) =>
		sql`select let_counts_read('people', 'id')`.execute(db)
	);
	await expect(told).rejects.toThrow('permission denied');
});
