import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Role } from '#lib/features/house/staff/index.ts';
import { copyTemplate, dropDatabase } from '../database/templates.ts';
import { type Application, startApplication } from '../journeys/support/application.ts';
import { openCountingLine } from './counting-line.ts';
import { CENTRE } from './cast.ts';
import { Visitor } from './visitor.ts';

/**
 * The most that one visit of a page may ask the database and send, in the centre of the
 * demonstration, once it has been visited. Counts, so that no busy machine hides a page that grows:
 * raise one only with what it buys. The search, and a menu that a phone unfolds, are in each header: a
 * kilobyte, two beside few entries.
 */
type Budget = { statements: number; planned: number; rows: number; kilobytes: number };
/** What a visit cost, and the statements that were planned for it. */
type Spent = Budget & { texts: string[] };
const BUDGETS: Record<string, { who: Role; page: string; most: Budget }> = {
	home: {
		who: 'animateur',
		page: '/equipe',
		// A link to the week: half a kilobyte, on each home. Somebody is to be called after two absences: two
		// statements, the absences and how to reach her. All that waits besides (guides, steps of the kiosk, calls, places,
		// words of residents and of the town) is counted in one, and read only where something does: here the steps and
		// their names.
		most: { statements: 12, planned: 0, rows: 20, kilobytes: 28 }
	},
	'home of the direction': {
		who: 'direction',
		page: '/equipe',
		// All that waits is counted in one statement, and read only where something does: what is due for the families, two
		// statements and eleven lines; the calendar by which a place asked for is late; steps of the kiosk, with their names.
		most: { statements: 17, planned: 0, rows: 37, kilobytes: 31 }
	},
	'home of the desk': {
		who: 'accueil',
		page: '/equipe',
		// All that waits is counted in one statement: places asked for, who left a telephone, who calls from the kiosk.
		most: { statements: 11, planned: 0, rows: 22, kilobytes: 23 }
	},
	'home of who follows': {
		who: 'referent-famille',
		page: '/equipe',
		// What is due for the families, and whom nobody can reach: two statements, eleven lines. All that waits besides is
		// counted in one, and read only where something does.
		most: { statements: 21, planned: 0, rows: 47, kilobytes: 28 }
	},
	'workshops of the direction': {
		who: 'direction',
		page: '/equipe/ateliers',
		most: { statements: 13, planned: 0, rows: 50, kilobytes: 42 }
	},
	'group of the direction': {
		who: 'direction',
		page: '/equipe/ateliers/groupes/:group',
		// The contents taught and done, what people forgot, what they said at the end, whether it meets again: one statement.
		// The eighteen contents of the list: ten kilobytes.
		most: { statements: 13, planned: 0, rows: 32, kilobytes: 49 }
	},
	'desk of the direction': {
		who: 'direction',
		page: '/equipe/accueil',
		// How many answered an SMS in words: a statement. Whom to call for a place, the calls that were
		// made, and until when, by the calendar of the centre: five, and two kilobytes for three people.
		// Who calls from the kiosk, for whoever has no script: a statement, half a kilobyte.
		most: { statements: 19, planned: 0, rows: 26, kilobytes: 27 }
	},
	workshops: {
		who: 'animateur',
		page: '/equipe/ateliers',
		most: { statements: 13, planned: 0, rows: 50, kilobytes: 42 }
	},
	week: {
		who: 'animateur',
		page: '/equipe/semaine?vue=jour',
		most: { statements: 18, planned: 0, rows: 40, kilobytes: 24 }
	},
	group: {
		who: 'animateur',
		page: '/equipe/ateliers/groupes/:group',
		// As the direction's.
		most: { statements: 13, planned: 0, rows: 32, kilobytes: 49 }
	},
	sheet: {
		who: 'animateur',
		page: '/equipe/ateliers/seances/:seance',
		// What it did, what may be ticked and whether it ever changed: one statement.
		most: { statements: 8, planned: 0, rows: 18, kilobytes: 33 }
	},
	desk: {
		who: 'accueil',
		page: '/equipe/accueil',
		// How many answered an SMS in words: a statement. Whom to call for a place, the calls that were
		// made, and until when, by the calendar of the centre: five, and two kilobytes for three people.
		// Who calls from the kiosk, for whoever has no script: a statement, half a kilobyte.
		// A link to the places of the neighbourhood, in the menu.
		most: { statements: 19, planned: 0, rows: 26, kilobytes: 27 }
	},
	residents: {
		who: 'accueil',
		page: '/equipe/habitants',
		most: { statements: 5, planned: 0, rows: 53, kilobytes: 51 }
	},
	resident: {
		who: 'accueil',
		page: '/equipe/habitants/:person',
		// Her quarter. How she wants to be reminded, whether her number is stopped or received nothing
		// twice, and the hours of the centre: four statements; what she may choose of it, six kilobytes.
		// Who reads what is written about her, on which agreement, and whether she has démarches: six.
		most: { statements: 30, planned: 0, rows: 21, kilobytes: 39 }
	},
	report: {
		who: 'direction',
		page: '/equipe/bilan/2026',
		// Long names break earlier in its narrow drawings, so that none is cut: a kilobyte.
		// The desk is read with the report, so that no document asks for it again: a statement.
		// What people say of a course and the partners of each programme: a statement each. The partners
		// of a year are planned for the year that is asked.
		// How one came to each programme that year, and the films that every child agrees to: a statement
		// each. What people say of a course is on the page: three tables.
		// What reminders gave, with what SMS cost month by month and kind by kind: five statements, two tables.
		// What the kiosk told, a line a week of visits and a line a number of the year, then the names of
		// guides and of their steps: four statements, a drawing twice, three tables. Its calls: one more.
		// The year of the places of the neighbourhood, and of its walk: two statements, a chapter of figures and one table.
		// What residents said, and the questions that were opened: two more, a line each, a chapter of figures.
		// Two connections count side by side, once the closing is looked at: six statements and two lines to come and go,
		// a third less of waiting in a large centre. Its partners are planned for each year, as its courses and projects.
		most: { statements: 49, planned: 3, rows: 209, kilobytes: 298 }
	},
	network: {
		who: 'coordination',
		page: '/equipe/reseau',
		// Two connections count side by side: three statements more, half of the wait.
		// What people say of their course: two more. Quarters are counted with the people, in the same line.
		// What reminders gave in each of six centres, two tables of it: one more, fifteen kilobytes.
		// What the kiosks of two centres told: one, a table.
		// What residents said in the year, by centre: a statement, a title and where the rest is told, a line
		// and a kilobyte a centre. All that waits (guides, places, words of residents) is counted at once, beside it on
		// a connection of its own: one statement, and three to come and go.
		most: { statements: 21, planned: 0, rows: 56, kilobytes: 72 }
	}
};

const KEYS = ['statements', 'planned', 'rows', 'kilobytes'] as const;

/** Visits after which PostgreSQL has settled on a plan for what it is asked again and again. */
const VISITS_BEFORE = 8;
const MOST_VISITS = 60;

let application: Application;
let line: Awaited<ReturnType<typeof openCountingLine>>;
let database: string;
let owner: pg.Client;
const places = new Map<string, string>();

beforeAll(async () => {
	database = await copyTemplate('demo', 'budgets');
	line = await openCountingLine(database);
	application = await startApplication({ clock: 'tuesday', env: { DATABASE_URL: line.url } });
	owner = new pg.Client({ connectionString: database });
	await owner.connect();
	const { rows } = await owner.query<{ group: string; seance: string; person: string }>(
		`select s.group_id as group, s.id as seance, e.person_id as person
		from seances s join centres c on c.id = s.centre_id and c.name = $1
		join seance_closings k on k.seance_id = s.id
		join enrolments e on e.group_id = s.group_id
		order by s.day desc, s.id, e.id limit 1`,
		[CENTRE]
	);
	for (const [name, id] of Object.entries(rows[0]!)) places.set(`:${name}`, id);
});

afterAll(async () => {
	await application?.stop();
	await owner?.end();
	await line?.close();
	if (database) await dropDatabase(database);
});

async function comeInAs(role: Role): Promise<Visitor> {
	const { rows } = await owner.query<{ id: string }>(
		`select m.id from memberships m left join centres c on c.id = m.centre_id
		where m.role = $1 and m.ended_at is null and (c.name = $2 or c.name is null)
		order by m.id limit 1`,
		[role, CENTRE]
	);
	const visitor = new Visitor(application.url);
	await visitor.post('/?/entrer', new URLSearchParams({ qui: rows[0]!.id }));
	return visitor;
}

/** One visit, in counts. */
async function visit(visitor: Visitor, address: string): Promise<Spent> {
	await line.take();
	const { status, text } = await visitor.get(address);
	expect(status).toBe(200);
	const { statements, planned, rows } = await line.take();
	const kilobytes = Math.ceil(Buffer.byteLength(text) / 1000);
	return { statements, planned: planned.length, rows, kilobytes, texts: planned };
}

/**
 * What a page costs once PostgreSQL has settled on its plans, which it does on each connection for
 * itself: what three visits in a row say alike, with no more planned than `planned` unless it never
 * ends. The application does other things now and then, first of all when it has just started.
 */
async function costOf(visitor: Visitor, address: string, planned: number): Promise<Spent> {
	const said: string[] = [];
	for (let nth = 0; nth < MOST_VISITS; nth += 1) {
		const spent = await visit(visitor, address);
		said.push(JSON.stringify(spent));
		if (nth >= VISITS_BEFORE && spent.planned <= planned && areAlike(said.slice(-3))) return spent;
	}
	const last = said.slice(-3);
	if (areAlike(last)) return JSON.parse(last[0]!) as Spent;
	throw new Error(`${address} never costs the same: ${last.join(' ')}`);
}

const areAlike = (said: string[]) => new Set(said).size === 1;

test.each(Object.entries(BUDGETS))('%s asks and sends no more than that', async (_name, budget) => {
	const address = budget.page.replace(/:\w+/, (name) => places.get(name)!);
	const spent = await costOf(await comeInAs(budget.who), address, budget.most.planned);
	const grown = KEYS.filter((key) => spent[key] > budget.most[key]);
	expect(grown, `${JSON.stringify(spent)} of ${JSON.stringify(budget.most)}`).toEqual([]);
	expect(spent.statements).toBeGreaterThan(0);
});
