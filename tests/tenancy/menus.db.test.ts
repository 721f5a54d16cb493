import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestKeys } from '#lib/features/house/keys/server/sign-ins/keys.fixture.ts';
import type { Keys } from '#lib/features/house/keys/index.server.ts';
import { CENTRE_ROLES, NETWORK_ROLES, type Role } from '#lib/features/house/staff/index.ts';
import { openPool, PATIENCE_MS } from '#lib/platform/database/pool.ts';
import { appUrl } from '#lib/platform/database/roles.ts';
import type { DB } from '#lib/platform/database/schema.ts';
import { menuFor } from '../../src/routes/equipe/team-menu.ts';
import { pagesFor } from '../../src/routes/equipe/team-pages.ts';
import { A_TUESDAY, useTestDatabase } from '../database/test-database.ts';
import { readCatalogue } from './catalogue.ts';
import { DECISIONS } from './decisions.ts';
import { READ_IN_PART } from './read-in-part.ts';

const world = useTestDatabase();
const ORIGIN = 'https://declic.exemple.fr';
const ROLES = [...CENTRE_ROLES, ...NETWORK_ROLES];

let database: Kysely<DB>;
let keys: Keys;
let centre: { id: string; slug: string; name: string; timeZone: string };
let staffId: string;
let tables: Set<string>;
/** What the page that opens has asked of the database. */
let asked: string[] = [];

beforeAll(async () => {
	const id = await world.addCentre('jacques-brel');
	centre = { id, slug: 'jacques-brel', name: 'Jacques Brel', timeZone: 'Europe/Paris' };
	const { rows } = await world.owner.query<{ id: string }>(
		`insert into staff_members (display_name, recorded_at) values ('Camille', now()) returning id`
	);
	staffId = rows[0]!.id;
	tables = new Set((await readCatalogue(world.owner)).keys());
	keys = openTestKeys(world);
	database = openPool(appUrl(world.ownerUrl), 2, PATIENCE_MS, ({ query }) => {
		asked.push(query.sql);
	});
});
afterAll(async () => {
	await database?.destroy();
	await keys?.close();
});

const isOfCentre = (role: Role) => (CENTRE_ROLES as readonly Role[]).includes(role);

/** Where the menu, « Le centre », the lists of pages and the search lead her. */
const ledTo = (role: Role) => [
	...new Set([...menuFor(role, isOfCentre(role)), ...pagesFor(role)].map(({ href }) => href))
];

type Load = (visit: object) => Promise<unknown>;

/** The page opens for her as the server would open it; tells the status of its answer. */
async function open(role: Role, href: string): Promise<number> {
	const path = fileURLToPath(new URL(`../../src/routes${href}/+page.server.ts`, import.meta.url));
	if (!existsSync(path)) return 200;
	const { load } = (await import(path)) as { load?: Load };
	const ofHers = isOfCentre(role) ? centre : null;
	const viewer = { staffId, membershipId: staffId, name: 'Camille', role, centre: ofHers };
	const locals = {
		world: {
			...{ database, dataDir: tmpdir(), now: () => A_TUESDAY, isDemo: false, oidc: null },
			...{ mail: { delivery: 'none' }, secrets: { kiosks: keys.secret, sms: keys.secret } }
		},
		...{ viewer, keys, isDemo: false, signIn: { isAtDesk: false, staffId, viewer } }
	};
	const visit = {
		locals,
		url: new URL(href, ORIGIN),
		params: {},
		cookies: { get: () => undefined }
	};
	try {
		await load?.({ ...visit, depends: () => {}, setHeaders: () => {}, parent: async () => ({}) });
		return 200;
	} catch (thrown) {
		if (typeof thrown === 'object' && thrown && 'status' in thrown) return thrown.status as number;
		throw thrown;
	}
}

const tablesOf = (statements: readonly string[]) =>
	new Set(
		statements
			.flatMap((sql) => [...sql.matchAll(/\b(?:from|join)\s+"?([a-z_]+)"?/g)])
			.flatMap(([, name]) => (tables.has(name!) ? name! : []))
	);

const mayRead = (role: Role, table: string) =>
	(['own', 'other'] as const).some((whose) => DECISIONS[table]!.allows(role, 'select', whose));

/** Of each page that she is led to, the tables of which no policy lets her read the rows of a walk. */
async function closedTo(role: Role): Promise<{ page: string; table: string }[]> {
	const closed: { page: string; table: string }[] = [];
	for (const page of ledTo(role)) {
		asked = [];
		await open(role, page);
		for (const table of tablesOf(asked)) if (!mayRead(role, table)) closed.push({ page, table });
	}
	return closed;
}

describe.each(ROLES)('%s', (role) => {
	test('opens each page that she is led to', async () => {
		const refused: string[] = [];
		for (const page of ledTo(role)) {
			const status = await open(role, page);
			if (status >= 400) refused.push(`${page}: ${status}`);
		}
		expect(refused).toEqual([]);
	});

	test('may read what each of them asks for, or it is said why she reads a part of it', async () => {
		const closed = await closedTo(role);
		const why = READ_IN_PART.filter(({ who }) => who.includes(role));
		const unsaid = closed.filter(
			({ page, table }) => !why.some((one) => one.on.includes(page) && one.of.includes(table))
		);
		expect(unsaid.map(({ page, table }) => `${page} reads ${table}`)).toEqual([]);
		const useless = why.flatMap(({ on, of }) => [
			...on.filter((one) => !closed.some(({ page, table }) => page === one && of.includes(table))),
			...of.filter((one) => !closed.some(({ page, table }) => table === one && on.includes(page)))
		]);
		expect(useless, 'take them off the list').toEqual([]);
	});
});
