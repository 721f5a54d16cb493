import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyTemplate, dropDatabase } from '../database/templates.ts';
import { type Application, startApplication } from '../journeys/support/application.ts';
import { CENTRE } from './cast.ts';
import { Visitor } from './visitor.ts';

/** A cycle of spring that is over, of more groups than anybody reads; one that is not quite over. */
const SPRING = 61;
const SEASON = '/equipe/ateliers';
const PROGRAMME = '/equipe/ateliers/programme/senou';

let application: Application;
let database: string;
let owner: pg.Client;
let visitor: Visitor;
let spring: Planned;
let autumn: Planned;

type Planned = { id: string; groups: string[] };
type Link = { href: string; name: string };

beforeAll(async () => {
	database = await copyTemplate('demo', 'season');
	owner = new pg.Client({ connectionString: database });
	await owner.connect();
	spring = await plan('printemps très suivi', Array(SPRING).fill('2026-04-07'));
	autumn = await plan('automne qui finit', ['2026-10-06', '2026-12-08']);
	application = await startApplication({ clock: 'tuesday', env: { DATABASE_URL: database } });
	const { rows } = await owner.query<{ id: string }>(
		`select m.id from memberships m join centres c on c.id = m.centre_id
		where m.role = 'animateur' and m.ended_at is null and c.name = $1 order by m.id limit 1`,
		[CENTRE]
	);
	visitor = new Visitor(application.url);
	await visitor.post('/?/entrer', new URLSearchParams({ qui: rows[0]!.id }));
});

afterAll(async () => {
	await application?.stop();
	await owner?.end();
	if (database) await dropDatabase(database);
});

/** A cycle of a group for each of these days, which is that of its only séance. */
async function plan(label: string, days: string[]): Promise<Planned> {
	const { rows } = await owner.query<{ id: string; group: string }>(
		`with cycle as (
			insert into cycles (centre_id, programme_id, year, label, recorded_at)
			select p.centre_id, p.id, 2026, $2, now()
			from programmes p join centres c on c.id = p.centre_id where c.name = $1 and p.slug = 'senou'
			returning id, centre_id
		), planned as (
			insert into workshop_groups (centre_id, cycle_id, label, recorded_at)
			select centre_id, id, n::text, now() from cycle, generate_series(1, cardinality($3::date[])) n
			returning id, centre_id, cycle_id, label
		), met as (
			insert into seances (centre_id, group_id, day, planned_minutes, recorded_at)
			select centre_id, id, ($3::date[])[label::int], 90, now() from planned
		)
		select cycle_id as id, id as group from planned order by label::int`,
		[CENTRE, label, days]
	);
	return { id: rows[0]!.id, groups: rows.map(({ group }) => group) };
}

/** The links of a page, as a screen reader names them. */
function linksOf(text: string): Link[] {
	return [...text.matchAll(/<a\b[^>]*href="([^"]*)"[^>]*>(.*?)<\/a>/gs)].map((found) => ({
		href: found[1]!.replaceAll('&amp;', '&'),
		name: found[2]!.replaceAll(/<!--.*?-->|<[^>]*>/gs, '').trim()
	}));
}

async function read(address: string): Promise<{ text: string; links: Link[] }> {
	const { status, text } = await visitor.get(address);
	expect(status).toBe(200);
	return { text, links: linksOf(text) };
}

const whole = ({ id }: Planned) => `${PROGRAMME}?annee=2026&cycle=${id}#groupes`;
const groupsAmong = (links: Link[], { groups }: Planned) =>
	groups.filter((id) => links.some(({ href }) => href === `${SEASON}/groupes/${id}`));
const finished = (text: string) =>
	[...text.matchAll(/<details\b[^>]*>(.*?)<\/details>/gs)].flatMap((found) => linksOf(found[1]!));

test.each([SEASON, PROGRAMME])(
	'%s counts the groups of a long season that are over, and leads to each cycle',
	async (address) => {
		const { text, links } = await read(address);
		const toSpring = {
			href: whole(spring),
			name: '61 groupes finis, Ateliers informatiques SENOU, Cycle printemps très suivi'
		};
		expect(groupsAmong(links, spring)).toEqual([]);
		expect(links).toContainEqual(toSpring);
		expect(finished(text)).toContainEqual(toSpring);
		expect(groupsAmong(links, autumn)).toEqual([autumn.groups[1]]);
		const toAutumn = {
			href: whole(autumn),
			name: '1 groupe fini, Ateliers informatiques SENOU, Cycle automne qui finit'
		};
		expect(links).toContainEqual(toAutumn);
		expect(finished(text)).not.toContainEqual(toAutumn);
	}
);

test('the page of a cycle tells all its groups and no other, and leads back to the year', async () => {
	const { text, links } = await read(whole(spring));
	expect(groupsAmong(links, spring)).toHaveLength(SPRING);
	expect(groupsAmong(links, autumn)).toEqual([]);
	expect(finished(text)).toEqual([]);
	expect(text).toContain('<title>Cycle printemps très suivi, Ateliers informatiques SENOU');
	const back = { href: `${PROGRAMME}?annee=2026`, name: 'Revenir à toute l’année 2026' };
	expect(links).toContainEqual(back);
	expect((await read(PROGRAMME)).links).not.toContainEqual(back);
});

test.each([
	['what is no identifier', () => `${PROGRAMME}?annee=2026&cycle=printemps`],
	['a cycle of nobody', () => `${PROGRAMME}?annee=2026&cycle=${spring.groups[0]}`],
	['another year', () => `${PROGRAMME}?annee=2025&cycle=${spring.id}`],
	['another programme', () => `/equipe/ateliers/programme/fablab?annee=2026&cycle=${spring.id}`]
])('%s is told calmly', async (_what, address) => {
	const { status, text } = await visitor.get(address());
	expect(status).toBe(404);
	expect(text).toContain('Vous n’avez rien cassé.');
});

const toProgrammes = (links: Link[]) =>
	links.filter(({ href }) => /^\/equipe\/ateliers\/programme\/[^/?]+(\?|$)/.test(href));

test('in a past year, the title of a programme leads to that year, and back from it', async () => {
	const { text, links } = await read(`${SEASON}?annee=2025`);
	const [running, idle] = text
		.split('Sans atelier en 2025')
		.map((part) => toProgrammes(linksOf(part)));
	expect(running).toContainEqual({
		href: `${PROGRAMME}?annee=2025`,
		name: 'Ateliers informatiques SENOU'
	});
	expect(idle!.length).toBeGreaterThan(0);
	for (const { href } of toProgrammes(links)) {
		expect(href).toMatch(/\?annee=2025$/);
		const there = await read(href);
		expect(there.text).toMatch(/(Groupes et séances|Séances ouvertes) en 2025/);
		expect(there.links).toContainEqual({ href: `${SEASON}?annee=2025`, name: 'Ateliers' });
	}
});

test('so does a line of its report', async () => {
	await owner.query(
		`insert into walk_ins (centre_id, programme_id, day, recorded_at)
		select p.centre_id, p.id, '2025-03-04', now()
		from programmes p join centres c on c.id = p.centre_id where c.name = $1 and p.slug = 'fablab'`,
		[CENTRE]
	);
	const { links } = await read('/equipe/bilan/2025/projets/lignes?chiffre=walkIns');
	const href = '/equipe/ateliers/programme/fablab?annee=2025';
	expect(toProgrammes(links).map((link) => link.href)).toEqual([href]);
});
