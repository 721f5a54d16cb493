import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useTestDatabase } from '../database/test-database.ts';
import { acting, attempt, signInAsApplication } from './attempts.ts';
import { readCatalogue, type Table } from './catalogue.ts';
import { type Actor } from './decision.ts';
import { insertOf, type Row, type RowMaker, rowMaker } from './rows.ts';

const world = useTestDatabase();
let app: pg.Client;
let catalogue: Map<string, Table>;
let maker: RowMaker;
let centreId: string;

beforeAll(async () => {
	app = await signInAsApplication(world.ownerUrl);
	catalogue = await readCatalogue(world.owner);
	maker = rowMaker(world.owner, catalogue);
	centreId = String((await maker.add('centres', { slug: 'le-mole' })).id);
});
afterAll(() => app?.end());

const WRITERS: readonly Actor[] = ['animateur', 'referent-famille', 'direction', 'operator'];

/** What that role does of a mark, a closing or a departure of her own centre, by SQL alone. */
async function tried(actor: Actor, table: string): Promise<Record<string, boolean>> {
	const there = await maker.add(table, { centre_id: centreId });
	const planned = await maker.plan(table, { centre_id: centreId });
	const who = { actor, centreId, staffId: String((await maker.add('staff_members', {})).id) };
	const { name, primary } = catalogue.get(table)!;
	const where = primary.map((column, at) => `${column} = $${at + 1}`).join(' and ');
	const key = primary.map((column) => (there as Row)[column]);
	const { text, values } = insertOf(name, planned);
	return acting(app, who, async () => ({
		reads: await attempt(app, `select from ${name} where ${where}`, key),
		adds: await attempt(app, text, values),
		changes: await attempt(app, `update ${name} set recorded_at = now() where ${where}`, key),
		removes: await attempt(app, `delete from ${name} where ${where}`, key)
	}));
}

describe.each(['attendances', 'departures'])('%s', (table) => {
	test('the desk reads them and writes none', async () => {
		expect(await tried('accueil', table)).toEqual({
			reads: true,
			adds: false,
			changes: false,
			removes: false
		});
	});

	test.each(WRITERS)('%s still writes them', async (actor) => {
		expect(await tried(actor, table)).toEqual({
			reads: true,
			adds: true,
			changes: true,
			removes: true
		});
	});
});

describe('a sheet that is closed', () => {
	const CLOSED = { reads: true, adds: true, changes: false, removes: false };

	test('is not closed by the desk', async () => {
		expect(await tried('accueil', 'seance_closings')).toEqual({ ...CLOSED, adds: false });
	});

	test.each(WRITERS)('is closed by %s, and opened again by nobody', async (actor) => {
		expect(await tried(actor, 'seance_closings')).toEqual(CLOSED);
	});
});
