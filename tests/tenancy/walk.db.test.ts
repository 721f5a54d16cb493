import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useTestDatabase } from '../database/test-database.ts';
import { attemptAll } from './attempt-all.ts';
import {
	acting,
	attempt,
	settingsOf,
	signInAsApplication,
	type Statement,
	statementOf
} from './attempts.ts';
import { readCatalogue, type Table } from './catalogue.ts';
import { type Actor, ACTORS, actsForACentre, DEEDS, type Deed } from './decision.ts';
import { DECISIONS } from './decisions.ts';
import { type Row, rowMaker, type RowMaker } from './rows.ts';

type Whose = 'own' | 'other';
/** A row that is there, and one that could be added. */
type Pair = { there: Row; fresh: Row };

const world = useTestDatabase();
let app: pg.Client;
let catalogue: Map<string, Table>;
let rows: RowMaker;
const centres = {} as Record<Whose, string>;
const staff = {} as Record<Whose | 'network', string>;

beforeAll(async () => {
	app = await signInAsApplication(world.ownerUrl);
	catalogue = await readCatalogue(world.owner);
	rows = rowMaker(world.owner, catalogue);
	for (const whose of ['own', 'other'] as const) {
		centres[whose] = await world.addCentre(`centre-${whose}`);
		const membership = await rows.add('memberships', { centre_id: centres[whose] });
		staff[whose] = membership.staff_id as string;
		// Where nobody answers for what is published, nothing is said.
		await rows.add('publication_directors', { centre_id: centres[whose] });
	}
	staff.network = (await rows.add('staff_members', {})).id as string;
});

afterAll(() => app?.end());

const made = new Map<string, Promise<Pair>>();

/** The rows of a table that are attempted: every attempt is undone, so they serve again. */
function pairOf(table: string, whose: Whose): Promise<Pair> {
	const key = `${table} ${whose}`;
	if (!made.has(key)) made.set(key, makePair(table, whose));
	return made.get(key)!;
}

/** A colleague is of a centre by her role there; a centre is its own. */
async function makePair(table: string, whose: Whose): Promise<Pair> {
	const given = {
		centre_id: centres[whose],
		...(['import_drafts', 'kept_texts', 'handled_posts'].includes(table) && {
			staff_id: staff[whose]
		})
	};
	const fresh = await rows.plan(table, given);
	if (table === 'centres') return { there: { id: centres[whose] }, fresh };
	if (table === 'staff_members') return { there: { id: staff[whose] }, fresh };
	if (table === 'demo_loadings') return { there: await theOnlyDemo(), fresh };
	return { there: await rows.add(table, given), fresh };
}

async function theOnlyDemo(): Promise<Row> {
	const { rows: known } = await world.owner.query<Row>('select id from demo_loadings');
	return known[0] ?? rows.add('demo_loadings', {});
}

/** Every attempt that is made on the rows of a table. */
const ATTEMPTS = (['own', 'other'] as const).flatMap((whose) =>
	DEEDS.map((deed) => ({ whose, deed }))
);

/** What every actor was able to do: « accueil update other », one line a deed. */
async function walk(table: string, pairs: Record<Whose, Pair>): Promise<string[]> {
	const statements = ATTEMPTS.map(({ whose, deed }) => {
		const { fresh, there } = pairs[whose];
		return statementOf(deed, catalogue.get(table)!, deed === 'insert' ? fresh : there);
	});
	const everybody = ACTORS.map((actor) =>
		settingsOf({ actor, centreId: centres.own, staffId: staffOf(actor) })
	);
	const happened = await attemptAll(app, everybody, statements);
	return ACTORS.flatMap((actor, who) =>
		ATTEMPTS.filter((_, nth) => happened[who]![nth]).map(({ deed, whose }) =>
			lineOf(actor, deed, whose)
		)
	).sort();
}

/** The network's people are of no centre. */
const staffOf = (actor: Actor) => (actsForACentre(actor) ? staff.own : staff.network);

const lineOf = (actor: Actor, deed: Deed, whose: Whose) => `${actor} ${deed} ${whose}`;

function decided(table: string): string[] {
	return ACTORS.flatMap((actor) =>
		DEEDS.flatMap((deed) =>
			(['own', 'other'] as const)
				.filter((whose) => DECISIONS[table]!.allows(actor, deed, whose))
				.map((whose) => lineOf(actor, deed, whose))
		)
	).sort();
}

test('every table of the database has its decision, with a reason', () => {
	expect(Object.keys(DECISIONS).sort()).toEqual([...catalogue.keys()]);
	expect(Object.values(DECISIONS).filter(({ reason }) => reason.length < 20)).toEqual([]);
});

const walks = Object.entries(DECISIONS).map(([table, { reason }]) => ({ table, reason }));

test.each(walks)('$table: $reason', async ({ table }) => {
	const pairs = { own: await pairOf(table, 'own'), other: await pairOf(table, 'other') };
	expect(await walk(table, pairs)).toEqual(decided(table));
});

describe('beyond one row', () => {
	const ofCentres = () =>
		[...catalogue.values()].filter(
			({ name, columns }) =>
				columns.some((column) => column.name === 'centre_id') &&
				DECISIONS[name]!.allows('direction', 'update', 'own')
		);

	test('no row of a centre can be carried into another', async () => {
		const tables = ofCentres();
		const statements: Statement[] = [];
		for (const { name, primary } of tables) {
			const { there } = await pairOf(name, 'own');
			const where = primary.map((column, i) => `${column} = $${i + 2}`).join(' and ');
			const values = [centres.other, ...primary.map((column) => there[column])];
			statements.push([`update ${name} set centre_id = $1 where ${where}`, values]);
		}
		const who = { actor: 'direction' as const, centreId: centres.own, staffId: staff.own };
		const [carried] = await attemptAll(app, [settingsOf(who)], statements);
		expect(tables.filter((_, nth) => carried![nth]).map(({ name }) => name)).toEqual([]);
		expect(tables.length).toBeGreaterThan(100);
	});

	test('everybody finds herself, in a centre or above', async () => {
		const who = { actor: 'coordination' as const, centreId: centres.own, staffId: staff.network };
		const findsHerself = acting(app, who, () =>
			attempt(app, 'select from staff_members where id = $1', [staff.network])
		);
		expect(await findsHerself).toBe(true);
	});

	test('files dropped are seen by the colleague who dropped them alone', async () => {
		const draft = await rows.add('import_drafts', { centre_id: centres.own, staff_id: staff.own });
		const seenBy = (staffId: string) =>
			acting(app, { actor: 'direction', centreId: centres.own, staffId }, () =>
				attempt(app, 'select from import_drafts where id = $1', [draft.id])
			);
		expect(await seenBy(staff.own)).toBe(true);
		expect(await seenBy(staff.other)).toBe(false);
	});
});
