import { readdirSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findViewer, openEntryLink } from '#lib/features/house/staff/index.server.ts';
import { openSpeech } from '#lib/platform/speech/open-speech.ts';
import { A_TUESDAY, useTestDatabase } from '../../../tests/database/test-database.ts';
import type { CommandWorld } from '../command.ts';
import { runDeclic } from '../run-declic.fixture.ts';
import { runHere } from '../run-here.fixture.ts';
import { doctor } from './doctor.ts';
import { entry } from './entry.ts';

const database = useTestDatabase();
let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'declic-commands-'));
	// Open for passage, so that a server run by another account keeps its cluster in it.
	await chmod(folder, 0o755);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const KEY = Buffer.alloc(32, 1);
const world = (): CommandWorld => ({
	database: database.app,
	now: () => A_TUESDAY,
	secrets: {
		signIn: KEY,
		keys: KEY,
		traces: KEY,
		partnerLinks: KEY,
		places: KEY,
		tablets: KEY,
		trials: KEY,
		sms: KEY,
		kioskVisits: KEY,
		placeRequests: KEY,
		voices: KEY,
		kiosks: KEY,
		urns: KEY
	},
	isDemo: false,
	mail: { delivery: 'none', smtp: null },
	oidc: null,
	ownNetworks: null,
	speech: openSpeech({ dataDir: '/nowhere', env: { DECLIC_SPEECH: 'off' } }),
	close: async () => {},
	ownerUrl: database.ownerUrl,
	dataDir: folder,
	say: () => {}
});
const env = () => ({ DATA_DIR: join(folder, 'data'), DATABASE_URL: database.ownerUrl });

describe('centre add', () => {
	test('adds a centre, then refuses its short name: exit 0, exit 1', async () => {
		const words = ['centre', 'add', 'jacques-brel', '--name', 'Jacques Brel', '--commune', '62643'];
		const added = await runDeclic(words, env());
		expect(added).toEqual({
			code: 0,
			out: expect.stringContaining('« Jacques Brel »'),
			errors: ''
		});
		const again = await runHere([...words, '--json'], env());
		expect([again.code, again.errors]).toEqual([1, '']);
		expect(JSON.parse(again.out)).toEqual({
			refusal: 'slug-taken',
			message: expect.stringContaining('« jacques-brel »')
		});
		const { rows } = await database.owner.query(
			`select c.slug, count(p.id) as programmes from centres c join programmes p on p.centre_id = c.id group by c.id`
		);
		expect(rows).toEqual([{ slug: 'jacques-brel', programmes: 5 }]);
	});
});

describe('doctor', () => {
	/** What is wrong, but for what only a throwaway server may do. */
	async function complaints(): Promise<string[]> {
		const outcome = await doctor.run(world(), [], {});
		if (outcome.code !== 1) return [];
		return outcome.value.message.split('\n').filter((line) => !line.includes('fsync = off'));
	}

	test('finds nothing wrong with what the migrations made', async () => {
		expect(await complaints()).toEqual([]);
	});

	test('names a table that every centre could read, and only that one', async () => {
		await database.owner.query(`create table open_to_all (id integer);
			create table half_closed (id integer);
			alter table half_closed enable row level security`);
		expect(await complaints()).toEqual(['Tables sans protection : half_closed, open_to_all.']);
		await database.owner.query('drop table open_to_all, half_closed');
		expect(await complaints()).toEqual([]);
	});

	test('sees that the base and the migrations are not of one version', async () => {
		await database.owner.query(`insert into schema_migrations values (9999, 'later.sql', 'x')`);
		expect(await complaints()).toEqual([
			expect.stringMatching(/^La base a \d+ migrations au lieu de/)
		]);
		await database.owner.query('delete from schema_migrations where number = 9999');
	});
});

describe('entry', () => {
	const linkTo = async (role: string, centre: string) => {
		const outcome = await entry.run(world(), [], { centre, role });
		if (outcome.code !== 0) throw new Error(JSON.stringify(outcome));
		return outcome.lines[0]!;
	};

	test('gives a link that opens, and the same member the next time', async () => {
		const centre = await database.addCentre('la-digue');
		const links = [await linkTo('direction', 'la-digue'), await linkTo('direction', 'la-digue')];
		const members = links.map((link) => openEntryLink(KEY, link.split('/entrer/')[1]!, A_TUESDAY));
		expect(new Set(members).size).toBe(1);
		const viewer = await findViewer(database.app, A_TUESDAY, members[0]!);
		expect(viewer).toMatchObject({ role: 'direction', centre: { id: centre } });
	});

	test('refuses a centre that does not exist', async () => {
		expect(await entry.run(world(), [], { centre: 'inconnu', role: 'direction' })).toMatchObject({
			code: 1,
			value: { refusal: 'unknown-centre', message: expect.stringContaining('« inconnu »') }
		});
	});
});

test('a command in an empty folder makes its database without a demonstration, and stops it', async () => {
	const dataDir = join(folder, 'empty', 'data');
	const { code, out } = await runDeclic(['doctor', '--json'], {
		DATA_DIR: dataDir,
		DATABASE_URL: ''
	});
	expect(code).toBe(0);
	const { checks } = JSON.parse(out) as { checks: { name: string; ok: boolean; says: string }[] };
	expect(checks.map(({ name, ok }) => [name, ok])).toEqual(
		['server', 'migrations', 'protection', 'centres', 'disk'].map((name) => [name, true])
	);
	expect(checks.find(({ name }) => name === 'centres')!.says).toMatch(/^Aucun centre/);
	expect(readdirSync(dataDir).filter((name) => name.endsWith('.lock'))).toEqual([]);
	const cluster = readdirSync(join(dataDir, 'postgres'));
	expect(cluster).toContain('PG_VERSION');
	expect(cluster).not.toContain('postmaster.pid');
});
