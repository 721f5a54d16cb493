import { expect, test } from 'vitest';
import { listDropIns } from '#lib/features/desk/drop-ins/index.server.ts';
import { listExceptions } from '#lib/features/desk/exceptions/index.server.ts';
import { listShownCreations } from '#lib/features/learning/creations/index.server.ts';
import { listDueProcedures } from '#lib/features/reminders/procedures/index.server.ts';
import { listMachines } from '#lib/features/learning/equipment/index.server.ts';
import { machineState } from '#lib/features/learning/equipment/index.ts';
import { countFunnels, listComingMeetings } from '#lib/features/learning/funnels/index.server.ts';
import { listProjects } from '#lib/features/learning/projects/index.server.ts';
import { listPlaceRequests } from '#lib/features/outreach/place-requests/index.server.ts';
import { listDue } from '#lib/features/desk/requests/index.server.ts';
import { A_TUESDAY, useTestDatabase } from '../tests/database/test-database.ts';
import { rowsOf } from './demo-world.fixture.ts';

const db = useTestDatabase('demo');

const TODAY = A_TUESDAY.toZonedDateTimeISO('Europe/Paris').toPlainDate().toString();
const YEAR = Number(TODAY.slice(0, 4));

async function centreOf(slug: string): Promise<string> {
	const [centre] = await rowsOf<{ id: string }>(db, 'select id from centres where slug = $1', [
		slug
	]);
	return centre!.id;
}

test('the day of the demonstration has something due', async () => {
	const due = await db.as('accueil', await centreOf('jacques-brel'), (own) => listDue(own, TODAY));
	expect(due.openCount).toBe(2);
	expect(due.open.every(({ day }) => day === TODAY)).toBe(true);
	expect(due.comeBacks.map(({ dueOn }) => dueOn < TODAY)).toEqual([true, false]);
	const awaited = due.partners.map(({ kind, direction, awaiting }) => [kind, direction, awaiting]);
	expect(awaited).toContainEqual(['referral', 'in', 'to-receive']);
	expect(awaited).toContainEqual(['handover', 'out', 'no-answer']);
	expect(awaited).toContainEqual(['referral', 'out', 'to-give']);
});

test('who follows families sees what is due: somebody nobody can reach first, then the late one', async () => {
	const due = await db.as('referent-famille', await centreOf('jacques-brel'), (own) =>
		listDueProcedures(own, TODAY)
	);
	expect(due.map(({ label, isUnreachable, isLate }) => [label, isUnreachable, isLate])).toEqual([
		['Droits de santé, à renouveler', true, false],
		['Actualisation France Travail, tous les mois', false, true],
		['Inscription à l’école', false, false],
		['Un droit à renouveler', false, false],
		['Déclaration de la CAF, tous les trois mois', false, false],
		['Cantine et garderie', false, false]
	]);
	expect(due[4]!.personId).toBe(due[5]!.personId);
	// Of two who live apart, the one who is chosen is called; a mother goes with nobody yet.
	expect(due.flatMap(({ householdId }, nth) => (householdId === null ? [] : nth))).toEqual([1]);
});

test('residents asked for a place: two wait for a call, one was not there, one is held back', async () => {
	const { waiting, ended } = await db.as('accueil', await centreOf('jacques-brel'), (own) =>
		listPlaceRequests(own, TODAY)
	);
	const told = waiting.map(({ firstName, occasion, calls, hold }) => [
		...[firstName, occasion !== null, calls.length, hold?.reason ?? null]
	]);
	expect(told.toSorted()).toEqual([
		['Enzo', false, 0, null],
		['Nadia', true, 1, null],
		['Promo', false, 0, 'trap'],
		['Raymond', true, 0, null]
	]);
	expect(ended.map(({ firstName, end }) => [firstName, end!.outcome])).toEqual([
		['Marcelle', 'on-a-list']
	]);
	for (const { occasion } of waiting) if (occasion) expect(occasion.day > TODAY).toBe(true);
});

test('every other desk has a request of this morning, and nothing older without an outcome', async () => {
	const centres = await rowsOf<{ id: string }>(db, 'select id from centres');
	for (const { id } of centres) {
		const due = await db.as('accueil', id, (own) => listDue(own, TODAY));
		expect(due.openCount).toBeGreaterThan(0);
		expect(due.open.filter(({ day }) => day !== TODAY)).toEqual([]);
		expect(due.comeBacks.length).toBeGreaterThan(0);
	}
});

test('a year of the study’s centre has more than a hundred requests, and this one more still', async () => {
	const rows = await rowsOf<{ year: number; asked: number; anonymous: number; families: number }>(
		db,
		`select extract(year from r.day)::int as year, count(*)::int as asked,
			count(*) filter (where r.person_id is null)::int as anonymous,
			count(distinct r.family)::int as families
		from requests r join centres c on c.id = r.centre_id
		where c.slug = 'jacques-brel' and r.day >= make_date($1 - 1, 1, 1) group by 1 order by 1`,
		[YEAR]
	);
	const [last, current] = rows as [(typeof rows)[0], (typeof rows)[0]];
	expect(last.asked).toBeGreaterThan(100);
	expect(current.asked).toBeGreaterThan(last.asked);
	expect(last.families).toBe(10);
	for (const { asked, anonymous } of rows) {
		expect(anonymous / asked).toBeGreaterThan(0.35);
		expect(anonymous / asked).toBeLessThan(0.75);
	}
});

test('every kind of answer was given, and some are counted in minutes', async () => {
	const rows = await rowsOf<{ kind: string; minutes: number }>(
		db,
		'select kind, sum(minutes)::int as minutes from request_answers group by kind'
	);
	expect(rows.map(({ kind }) => kind).toSorted()).toEqual([
		'come-back',
		'declined-in-place',
		'guide-shown',
		'guided',
		'handed-over',
		'none-found',
		'pre-list',
		'referred',
		'settled'
	]);
	expect(rows.find(({ kind }) => kind === 'guided')!.minutes).toBeGreaterThan(60);
});

test('what was done in somebody’s place is told to the direction, each with its reason', async () => {
	for (const slug of ['jacques-brel', 'la-criee']) {
		const told = await db.as('direction', await centreOf(slug), (own) => listExceptions(own, YEAR));
		expect(told.length).toBeGreaterThan(0);
		expect(told.every(({ by }) => by !== null)).toBe(true);
	}
});

test('a slot of today is half full', async () => {
	const centreId = await centreOf('jacques-brel');
	const [slot] = await db.as('accueil', centreId, (own) => listDropIns(own, TODAY));
	expect(slot!.expected).toBe(slot!.capacity / 2);
});

test('nobody is kept by name longer than two years after she came', async () => {
	const kept = await rowsOf(
		db,
		`select i.person_id from person_identities i join requests r on r.person_id = i.person_id
		group by i.person_id having max(r.day) < $1::date - interval '2 years'
			and not exists (select from enrolments e where e.person_id = i.person_id)`,
		[TODAY]
	);
	expect(kept).toEqual([]);
});

test('the funnel of the study’s centre has somebody at every step, and a meeting is coming', async () => {
	const jacquesBrel = await centreOf('jacques-brel');
	const funnels = await db.as('animateur', jacquesBrel, (own) => countFunnels(own, TODAY));
	const { counts } = funnels.find(({ slug }) => slug === 'ateliers')!;
	expect(Object.entries(counts.steps).filter(([, count]) => count === 0)).toEqual([]);
	expect(counts.toFollow).toBeGreaterThan(1);
	const asked = { today: TODAY };
	const coming = await db.as('animateur', jacquesBrel, (own) => listComingMeetings(own, asked));
	expect(coming.length).toBeGreaterThan(0);
	expect(coming.every(({ expected }) => expected > 0)).toBe(true);
});

test('the study’s centre has projects alive, a loan that is late, a repair and a machine taken', async () => {
	const centre = await centreOf('jacques-brel');
	const told = await db.as('animateur', centre, async (own) => ({
		projects: (await listProjects(own, { state: 'going-on' })).lines,
		things: (await listMachines(own, { only: 'all' })).lines
	}));
	const states = told.things.map((thing) => machineState(thing, TODAY));
	expect(told.projects.length).toBeGreaterThan(2);
	expect(states.toSorted()).toEqual(
		['available', 'available', 'available', 'in-repair', 'lent', 'overdue'].toSorted()
	);
	const taken = await rowsOf(
		db,
		'select id from bookings where machine_id is not null and upper(during) > $1',
		[A_TUESDAY.toString()]
	);
	expect(taken).toHaveLength(1);
	const pickUps = await rowsOf(db, 'select id from pick_ups where centre_id = $1', [centre]);
	expect(pickUps.length).toBeGreaterThan(0);
});

test('the children of the study’s centre show a film and a photo; another waits for a signature', async () => {
	const centre = await centreOf('jacques-brel');
	const { shown, heldBack } = await db.as('direction', centre, (own) =>
		listShownCreations(own, YEAR)
	);
	expect(shown.map(({ programme }) => programme)).toEqual(['numerikids', 'numerikids']);
	expect(heldBack).toEqual({ numerikids: 1 });
});
