import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Visitor } from '../actions/visitor.ts';
import { SHAPES, type Shape } from './heavy-files.ts';
import { openSite, type Site } from './site.ts';
import { LONGEST_STALL_MS } from './stall-log.ts';

let site: Site;
let inside: Visitor;
let owner: pg.Client;

beforeAll(async () => {
	site = await openSite();
	inside = await site.enter('Direction');
	owner = new pg.Client(site.application.databaseUrl);
	owner.on('error', () => {});
	await owner.connect();
	// Rows are copied whole: nothing else is made of them.
	await owner.query('set session_replication_role = replica');
});
afterAll(async () => {
	await owner?.end();
	await site?.close();
});

/** What it says in so many rows, ten times as many as the largest: in SQL, of the row `n`. */
const SAYS: Record<Shape, string> = {
	'all alike': `'Un banc'`,
	'all different': `md5(n::text) || ' ' || md5((-n)::text)`,
	sorted: `'Un banc ' || lpad(n::text, 6, '0')`,
	'one giant value': `case n when 1 then repeat('=banc; "' || chr(10), 60000) else 'Un banc' end`
};

/** Rows like one that stands, under identifiers of their own. */
const copies = (
	table: string,
	which: string,
	{ many, values }: { many: number; values: string }
) => `
	insert into ${table} overriding system value select (jsonb_populate_record(one, jsonb_build_object(${values}))).*
	from (select t from ${table} t where ${which} limit 1) s(one), generate_series(1, ${many}) n`;

type Export = {
	fill(says: string): string[];
	empty: string[];
	files: string[];
	/** Nothing that somebody wrote is in it. */
	hasNoWords?: true;
};

const EXPORTS: Record<string, Export> = {
	'ten thousand places': {
		fill: (says) => [
			copies('places', 'true', {
				many: 10_000,
				values: `'id', gen_random_uuid(), 'name', left(${says}, 100), 'summary', left(${says}, 280), 'detail', left(${says}, 2000),
				'street', '1 rue du Phare', 'postcode', '62230',
				'town', 'Outreau', 'insee', '62643', 'pivot', case n % 2 when 1 then '13002526500013' end, 'latitude', 50.7, 'longitude', 1.59, 'is_public', true, 'is_refuge', false, 'merged_into', null,
				'source', 'copied', 'source_id', n::text, 'nth', 1000000 + n`
			})
		],
		empty: [`delete from places where source = 'copied'`],
		files: [
			'/equipe/lieux/exporter',
			...['standard', 'data-inclusion', 'geojson', 'csv'].map(
				(one) => `/equipe/lieux/exporter/${one}`
			),
			'/carte/lieux.geojson'
		]
	},
	'twenty thousand voices': {
		fill: (says) => [
			copies('shown_contributions', 'true', {
				many: 20_000,
				values: `'contribution_id', gen_random_uuid(), 'words', ${says}, 'street', ${says}, 'theme_id', null,
				'photo_id', null, 'ends_on', null, 'door', 'idea', 'subject', null, 'town_words', 'copied'`
			})
		],
		empty: [`delete from shown_contributions where town_words = 'copied'`],
		files: ['/quartier/paroles.csv', '/quartier/paroles.geojson', '/quartier/points.geojson']
	},
	'forty thousand accompaniments': {
		hasNoWords: true,
		fill: () => [
			`insert into requests select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(),
				'words', 'copied'))).* from (select t from requests t where day between '2026-01-01' and '2026-12-31'
				and centre_id = (select id from centres where name = 'Centre social La Criée') limit 1) s(r),
				generate_series(1, 40000) n`,
			`insert into request_answers select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(),
				'request_id', r.id, 'centre_id', r.centre_id, 'minutes', 10))).*
				from (select t from request_answers t where t.kind = 'guided' limit 1) s(a), requests r where r.words = 'copied'`
		],
		empty: [
			`delete from request_answers a using requests r where r.id = a.request_id and r.words = 'copied'`,
			`delete from requests where words = 'copied'`
		],
		files: ['/equipe/bilan/2026/accueil/coop.xlsx']
	},
	'twenty thousand séances': {
		fill: (says) => [
			`insert into seances select (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(),
				'venue', left(${says}, 200), 'day', make_date(2026, 1, 1) + n % 300,
				'starts_at', time '06:00' + n / 300 * interval '1 minute'))).* from (select t from seances t
				join workshop_groups g on g.id = t.group_id join cycles c on c.id = g.cycle_id
				where c.year = 2026 and t.centre_id = (select id from centres where name = 'Centre social La Criée')
				limit 1) s(s), generate_series(1, 20000) n`
		],
		empty: [`delete from seances where venue like '%banc%' or length(venue) = 65`],
		files: ['/equipe/bilan/2026/annexe.xlsx']
	}
};

const tried = Object.entries(EXPORTS).flatMap(([what, { hasNoWords }]) =>
	(hasNoWords ? SHAPES.slice(0, 1) : SHAPES).map((shape) => [what, shape] as const)
);

test.each(tried)('%s, %s, are written without holding anybody', async (what, shape) => {
	const { fill, empty, files } = EXPORTS[what]!;
	for (const statement of fill(SAYS[shape])) await owner.query(statement);
	const told: Record<string, string> = {};
	const all: number[] = [];
	for (const file of files) {
		await inside.get('/equipe');
		site.stalls.clear();
		const answer = await fetch(site.application.url + file, {
			headers: { cookie: inside.cookies() }
		});
		const { byteLength } = await answer.arrayBuffer();
		expect([file, answer.status]).toEqual([file, 200]);
		expect(byteLength, file).toBeGreaterThan(100_000);
		await inside.get('/equipe');
		all.push(site.stalls.longest());
		told[file] = `${site.stalls.longest()} ms, ${Math.round(byteLength / 1024)} kB`;
	}
	for (const statement of empty) await owner.query(statement);
	console.log(what, shape, told);
	expect(Math.max(...all)).toBeLessThanOrEqual(LONGEST_STALL_MS);
});
