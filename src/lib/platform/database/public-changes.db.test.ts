import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { useTestDatabase } from '../../../../tests/database/test-database.ts';
import { A_TUESDAY } from '../../../../tests/database/test-database.ts';
import { forgetChanges, readChanges } from './public-changes.ts';

const world = useTestDatabase();
const centres = { brel: '', digue: '' };

beforeAll(async () => {
	centres.brel = await world.addCentre('jacques-brel');
	centres.digue = await world.addCentre('la-digue');
});

const here = () => ({ database: world.app, now: () => A_TUESDAY });
const since = (mark: string | null) => readChanges(here(), mark);
const addRoom = (centre: string, name: string) =>
	world.as('direction', centre, (db) =>
		db
			.insertInto('rooms')
			.values({ centre_id: centre, name, recorded_at: A_TUESDAY.toString() })
			.execute()
	);

describe('what changed since a mark', () => {
	test('without a mark, everything; after one, the centres that wrote, once', async () => {
		const first = await since(null);
		expect(first.centres).toBe('all');
		expect(await since(first.mark)).toMatchObject({ centres: new Set() });
		await addRoom(centres.brel, 'Salle bleue');
		const then = await since(first.mark);
		expect(then.centres).toEqual(new Set(['jacques-brel']));
		expect((await since(then.mark)).centres).toEqual(new Set());
		await addRoom(centres.digue, 'Salle verte');
		expect((await since(first.mark)).centres).toEqual(new Set(['jacques-brel', 'la-digue']));
	});

	test('a transaction begun before the mark and ended after it is told, once', async () => {
		const [begun, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
		const slow = world.as('direction', centres.digue, async (db) => {
			await db
				.insertInto('rooms')
				.values({
					...{ centre_id: centres.digue, name: 'Salle lente' },
					recorded_at: A_TUESDAY.toString()
				})
				.execute();
			begun.resolve();
			await go.promise;
		});
		await begun.promise;
		await addRoom(centres.brel, 'Salle vive');
		const { mark } = await since(null);
		expect((await since(mark)).centres).toEqual(new Set());
		go.resolve();
		await slow;
		const told = await since(mark);
		expect(told.centres).toEqual(new Set(['la-digue']));
		expect((await since(told.mark)).centres).toEqual(new Set());
	});

	test('what is undone is told to nobody; what nobody in particular writes is the network’s', async () => {
		const { mark } = await since(null);
		await expect(
			world.as('direction', centres.brel, async (db) => {
				await sql`update rooms set name = 'Autre' where name = 'Salle bleue'`.execute(db);
				throw new Error('refused');
			})
		).rejects.toThrow('refused');
		expect((await since(mark)).centres).toEqual(new Set());
		await world.owner.query(`update centres set name = 'Autre nom' where slug = 'la-digue'`);
		expect((await since(mark)).centres).toBe('all');
	});

	test('a place of the network is told once it is shown, by whoever shows it', async () => {
		const place = await world.asOperator([], (db) =>
			db
				.insertInto('places')
				.values({
					...{ name: 'Épicerie du Port', kind: 'EPI', verify_months: 3, updated_on: '2026-11-24' },
					recorded_at: A_TUESDAY.toString()
				})
				.returning('id')
				.executeTakeFirstOrThrow()
		);
		const { mark } = await since(null);
		await world.asOperator([], (db) =>
			db
				.insertInto('place_showings')
				.values({ place_id: place.id, is_shown: true, recorded_at: A_TUESDAY.toString() })
				.execute()
		);
		expect((await since(mark)).centres).toBe('all');
	});

	test('what is no page’s is told to nobody', async () => {
		const { mark } = await since(null);
		await world.as('accueil', centres.brel, (db) =>
			db
				.insertInto('people')
				.values({ centre_id: centres.brel, recorded_at: A_TUESDAY.toString() })
				.execute()
		);
		expect((await since(mark)).centres).toEqual(new Set());
	});

	test('an hour later it is forgotten', async () => {
		await world.owner.query(
			`update public_changes set recorded_at = clock_timestamp() - interval '61 minutes' where id = (
				select min(id) from public_changes)`
		);
		const count = async () =>
			Number((await world.owner.query('select count(*) from public_changes')).rows[0].count);
		const before = await count();
		await forgetChanges(here());
		expect(await count()).toBe(before - 1);
	});
});

type Source = { name: string; source: string };

/** Read by visitors, and told by no page that is kept: each is asked of the database every time. */
const ASKED_EACH_TIME: Readonly<Record<string, string>> = {
	backups: 'kept from visitors',
	contributions: 'a ticket',
	contribution_echo_marks: 'what « moi aussi » looks at before it counts one',
	contribution_echoes: 'counted in what is shown, and that is noted',
	contribution_urns: 'sealed, of what nobody has read yet',
	contribution_photos: 'the bytes of a picture, of what is shown: that is noted',
	contribution_reports: 'a ticket',
	contribution_report_ends: 'a ticket',
	kiosk_visit_ends: 'what the machines of a centre ask every few seconds',
	guide_remarks: 'written by them, and read by the team alone',
	guide_views: 'written by them, and counted for the team alone',
	partner_links: 'the page of a partner',
	partner_link_revocations: 'the page of a partner',
	place_requests: 'a ticket',
	place_request_calls: 'a ticket',
	place_request_ends: 'a ticket',
	place_request_holds: 'how many came lately',
	place_words: 'a search, which is kept nowhere',
	place_postings: 'a search, which is kept nowhere',
	public_changes: 'the notes themselves',
	waiting_echoes: 'what « moi aussi » writes, and the team alone reads'
};

test('each table that a page may tell of notes its changes', async () => {
	const { rows: tables } = await world.owner.query<{ name: string; isNoted: boolean }>(
		`select c.relname as name, exists (select from pg_trigger t
				where t.tgrelid = c.oid and t.tgname = 'notes_public_change') as "isNoted"
		from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`
	);
	// A policy is read like a function: what it looks at decides what a page tells.
	const { rows: policies } = await world.owner.query<Source>(
		`select tablename as name, tablename || ' ' || qual as source from pg_policies
		where cmd in ('SELECT', 'ALL') and qual like '%''visitor''%'`
	);
	const { rows: functions } = await world.owner.query<Source>(
		`select proname as name, prosrc as source from pg_proc where pronamespace = 'public'::regnamespace`
	);
	const says = (source: string, word: string) => new RegExp(`\\b${word}\\b`).test(source);
	const calls = (source: string, name: string) => new RegExp(`\\b${name}\\(`).test(source);
	// Those that ask who visits, whoever calls them, and what these call in their turn.
	const found = functions.filter(({ source }) => says(source, 'visited_centre|visitor'));
	const callers = functions.filter(({ source }) => found.some(({ name }) => calls(source, name)));
	const sources = [...new Set([...policies, ...found, ...callers])];
	for (const { source } of sources) {
		sources.push(...functions.filter((one) => !sources.includes(one) && calls(source, one.name)));
	}
	const read = tables.filter(({ name }) => sources.some(({ source }) => says(source, name)));
	const told = read.filter(({ name }) => !(name in ASKED_EACH_TIME));
	const names = (those: readonly { name: string }[]) => those.map(({ name }) => name).toSorted();
	// Who publishes, and the ground of the map, are read by everybody, whoever visits.
	const everybodys = ['map_base_choices', 'publication_directors', 'site_notices'];
	expect([...names(told), ...everybodys].toSorted()).toEqual(
		names(tables.filter(({ isNoted }) => isNoted))
	);
	expect(names(read)).toEqual(expect.arrayContaining(Object.keys(ASKED_EACH_TIME)));
});
