import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OWNER_ROLE } from '#lib/platform/postgres/settings.ts';
import { appUrl, jobsUrl, keysUrl } from '#lib/platform/database/roles.ts';
import { useTestDatabase } from '../database/test-database.ts';
import { asOwner, onDatabase } from '../database/test-server.ts';
import { attempt, signInAsApplication } from './attempts.ts';
import {
	CONTRIBUTION_COUNTING,
	CONTRIBUTION_SHUFFLED,
	CONTRIBUTION_TRIGGERS,
	CONTRIBUTION_WRITTEN
} from './contribution-decisions.ts';
import { DECISIONS, DOOR_RIGHTS } from './decisions.ts';
import { COUNTED_COLUMNS, DEFINERS, HARMLESS_FUNCTIONS } from './functions.ts';
import { NEIGHBOURHOOD_TRIGGERS, NEIGHBOURHOOD_WRITTEN } from './neighbourhood-decisions.ts';
import * as seen from './protections.ts';

const world = useTestDatabase();
const COUNTING_FUNCTIONS = [
	...CONTRIBUTION_COUNTING,
	'function acting_page(timestamp with time zone)',
	'function allow_at_kiosk(bytea,text,integer,timestamp with time zone)',
	'function call_help(text,smallint,text,timestamp with time zone,timestamp with time zone)',
	'function calling_kiosk()',
	'function centre_of_kiosk_code(bytea)',
	'function colleague_named(uuid,text)',
	'function count_at_kiosk(jsonb)',
	'function enrol_kiosk(bytea,bytea,timestamp with time zone)',
	'function forget_postings()',
	'function forget_refuge_address()',
	'function forget_refuge_street()',
	'function give_up_help(timestamp with time zone,timestamp with time zone)',
	'function guest_first_names()',
	'function guides_opened_here(date)',
	'function guides_stamp()',
	'function help_call_here(timestamp with time zone)',
	'function kept_in_the_end(uuid)',
	'function kiosk_of_code(bytea,timestamp with time zone)',
	'function kiosk_of_token(bytea)',
	'function kiosks_ringing(uuid,timestamp with time zone)',
	'function network_area_people()',
	'function network_desk_counts(integer,integer)',
	'function network_exception_count(integer,integer)',
	'function network_families(integer,integer)',
	'function network_free_counts(integer,integer)',
	'function network_item_counts(integer)',
	'function network_kiosk_counts(integer,integer)',
	'function network_people_counts(integer,integer)',
	'function network_reminder_counts(integer,integer)',
	'function network_satisfaction_counts(integer,integer)',
	'function network_satisfaction_words(integer,integer)',
	'function network_sms_costs(timestamp with time zone,timestamp with time zone)',
	'function network_year_counts(integer,integer)',
	'function note_place_miss(bytea,date,text)',
	'function note_public_change()',
	'function partner_agenda(date,date,timestamp with time zone)',
	'function partner_page_counts(timestamp with time zone,integer)',
	'function place_request_of_ticket(bytea,timestamp with time zone)',
	'function place_requests_alike(bytea,timestamp with time zone,timestamp with time zone)',
	'function places_stamp()',
	'function public_agenda(date,date)',
	'function public_events(date,date)',
	'function public_phones()',
	'function settle_merged_places()',
	'function settle_places(uuid[])',
	'function settle_told_places()',
	'function show_days_too()',
	'function territory_causes(uuid,integer)',
	'function territory_counts(uuid,integer)',
	'function territory_newcomers(uuid)',
	'function territory_slots(uuid)',
	'function told_agenda(date,date,timestamp with time zone)',
	'function visited_closures(date)',
	'function visited_phone()',
	'function visits_ended(timestamp with time zone)'
];
const INSUFFICIENT_PRIVILEGE = '42501';
let app: pg.Client;

beforeAll(async () => {
	app = await signInAsApplication(world.ownerUrl);
});
afterAll(() => app?.end());

test('every table is protected, by force, and by a policy that names our roles', async () => {
	expect(await seen.unprotectedTables(world.owner)).toEqual([]);
	expect(await seen.strayPolicies(world.owner)).toEqual([]);
});

test('no view reads around the policies', async () => {
	expect(await seen.otherRelations(world.owner)).toEqual([]);
});

test('every right on a table was decided', async () => {
	const decided = [
		...Object.entries(DECISIONS).flatMap(([table, { rights }]) =>
			rights.map((right) => `${table} declic_app ${right}`)
		),
		...Object.entries(DOOR_RIGHTS).flatMap(([table, rights]) =>
			rights.map((right) => `${table} declic_keys ${right}`)
		),
		...Object.entries(COUNTED_COLUMNS).flatMap(([table, columns]) =>
			columns.map((column) => `${table}.${column} declic_counts select`)
		),
		// The only things that it writes: that something changed; what a kiosk took, was allowed, asks, and counts.
		...['public_changes', 'kiosk_enrolments', 'kiosk_openings', 'help_calls', 'help_call_ends'].map(
			(table) => `${table} declic_counts insert`
		),
		...['kiosk_counts declic_counts insert', 'kiosk_counts declic_counts update'],
		...NEIGHBOURHOOD_WRITTEN,
		...CONTRIBUTION_WRITTEN,
		...CONTRIBUTION_SHUFFLED
	];
	expect((await seen.rights(world.owner)).sort()).toEqual(decided.sort());
});

test('every function that runs with other rights was decided, and whose', async () => {
	const decided = [
		...Object.entries(DEFINERS).map(([name, { runsAs }]) => `${name} as ${runsAs}`),
		...[...NEIGHBOURHOOD_TRIGGERS, ...CONTRIBUTION_TRIGGERS].map(
			(name) => `${name} as declic_counts`
		)
	];
	expect(await seen.definers(world.owner)).toEqual(decided.sort());
});

test('a function that runs with other rights looks where strangers cannot put anything', async () => {
	expect(await seen.misledDefiners(world.owner)).toEqual([]);
});

test('every function the application may call was decided', async () => {
	const decided = [
		...HARMLESS_FUNCTIONS.map((name) => `${name} public`),
		...Object.keys(DEFINERS).map((name) => `${name} declic_app`)
	];
	expect((await seen.callers(world.owner)).sort()).toEqual(decided.sort());
});

describe('the roles themselves', () => {
	test.each(['declic_app', 'declic_keys', 'declic_counts'])(
		'%s is nobody special and owns no table',
		async (role) => {
			const { rows } = await world.owner.query(
				`select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication as special,
				exists (select from pg_auth_members where member = r.oid) as member
			from pg_roles r where rolname = $1`,
				[role]
			);
			expect(rows).toEqual([{ special: false, member: false }]);
			const allowed = role === 'declic_counts' ? COUNTING_FUNCTIONS.toSorted() : [];
			expect(await seen.ownedBy(world.owner, role)).toEqual(allowed);
		}
	);

	test.each([
		'set role declic_counts',
		'set session authorization declic_counts',
		'alter role declic_app bypassrls',
		'set session_replication_role = replica',
		'create table public.elsewhere (id int)',
		'create function public.borrow() returns int language sql security definer as $$ select 1 $$',
		'create schema elsewhere',
		'create temporary table aside (id int)',
		'select lo_creat(-1)',
		`select lo_from_bytea(0, 'un fichier')`,
		'alter table people disable row level security',
		'alter table people no force row level security',
		'drop policy own_centre on people',
		'create policy all_rows on people using (true)',
		'alter table people disable trigger all',
		'truncate people',
		'select * from schema_migrations',
		'select * from pg_authid',
		`copy people to program 'cat'`,
		`select pg_read_file('postgresql.conf')`
	])('the application cannot: %s', async (statement) => {
		await app.query('begin');
		await expect(app.query(statement)).rejects.toMatchObject({ code: INSUFFICIENT_PRIVILEGE });
		await app.query('rollback');
	});

	test.for(['postgres', 'template1'])('nor come into the database %s', async (name, { skip }) => {
		const isOurs = new URL(world.ownerUrl).username === OWNER_ROLE;
		skip(!isOurs, 'this server is not ours: its other databases are left as they are');
		for (const roleUrl of [appUrl, keysUrl, jobsUrl]) {
			const url = roleUrl(onDatabase(world.ownerUrl, name));
			const entering = asOwner(url, async () => 'inside');
			await expect(entering).rejects.toThrow(/permission denied for database/);
		}
	});

	test('switching row-level security off refuses instead of showing everything', async () => {
		await world.addCentre('refuge');
		await app.query('begin');
		await app.query('set local row_security = off');
		expect(await attempt(app, 'select from people', [])).toBe(false);
		await app.query('rollback');
	});
});

describe('a forgotten protection is seen', () => {
	test.each([
		[
			'a table without policy',
			'create table forgotten (id int)',
			seen.unprotectedTables,
			'forgotten'
		],
		[
			'a table protected but not by force',
			'alter table people no force row level security',
			seen.unprotectedTables,
			'people'
		],
		[
			'a policy for everybody',
			'create policy open on people using (true)',
			seen.strayPolicies,
			'people open'
		],
		[
			'a view on names',
			'create view names as select * from person_identities',
			seen.otherRelations,
			'names'
		],
		['a right given away', 'grant select on people to public', seen.rights, 'people public select'],
		[
			'a right on one column',
			'grant select (name_key) on person_identities to declic_counts',
			seen.rights,
			'person_identities.name_key declic_counts select'
		],
		[
			'a function that lends its rights',
			'create function lend() returns int language sql security definer as $$ select 1 $$',
			seen.definers,
			'lend as owner'
		],
		[
			'a function that lends its rights to whoever hides a table from it',
			`create function lend() returns int language sql security definer
				set search_path = public as $$ select 1 $$`,
			seen.misledDefiners,
			'lend'
		],
		[
			'a function left to everybody',
			'create function lend() returns int language sql as $$ select 1 $$',
			seen.callers,
			'lend public'
		]
	])('%s', async (_what, statement, look, expected) => {
		const owner = await world.owner.connect();
		await owner.query('begin');
		await owner.query(statement);
		const found = await look(owner);
		await owner.query('rollback');
		owner.release();
		expect(found).toContain(expected);
	});
});
