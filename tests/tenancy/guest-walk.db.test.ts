import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useTestDatabase } from '../database/test-database.ts';
import { attemptAll } from './attempt-all.ts';
import { type Settings, signInAsApplication, statementOf } from './attempts.ts';
import { readCatalogue, type Table } from './catalogue.ts';
import { DEEDS } from './decision.ts';
import { type Row, rowMaker, type RowMaker } from './rows.ts';

const world = useTestDatabase();
let app: pg.Client;
let catalogue: Map<string, Table>;
let make: RowMaker;
/** The centre of the project, and that of the guest. */
const centres = { own: '', guest: '' };
let staffId = '';
/** The project that is opened to her, somebody in it, and a visit that she noted. */
const opened: Record<string, unknown> = {};

beforeAll(async () => {
	app = await signInAsApplication(world.ownerUrl);
	catalogue = await readCatalogue(world.owner);
	make = rowMaker(world.owner, catalogue);
	centres.own = await world.addCentre('centre-du-projet');
	centres.guest = await world.addCentre('centre-invite');
	const membership = await make.add('memberships', {
		centre_id: centres.guest,
		role: 'animateur'
	});
	staffId = membership.staff_id as string;
	const own = { centre_id: centres.own };
	const project = await make.add('projects', own);
	const person = await make.add('people', own);
	const given = { ...own, project_id: project.id, person_id: person.id };
	await make.add('project_people', given);
	const visit = await make.add('project_visits', { ...given, recorded_by: staffId });
	await make.add('project_grants', { ...given, staff_id: staffId, guest_centre_id: centres.guest });
	Object.assign(opened, given, { visit_id: visit.id });
});
afterAll(() => app?.end());

/** As the product acts for her: for no centre, from hers. */
const asGuest = (): Settings => ({
	'declic.role': 'guest',
	'declic.staff': staffId,
	'declic.centres': '{}',
	'declic.subject': centres.guest
});

const OF_PROJECTS = /^(project|repaired)/;

/** Everything a guest could do to rows of the centre, in every table of centres. */
async function walk(all: Row): Promise<string[]> {
	const done: string[] = [];
	for (const table of catalogue.values()) {
		const { visit_id: _visit, ...others } = all;
		const given = OF_PROJECTS.test(table.name) ? all : others;
		if (!hasColumn(table, 'centre_id')) continue;
		const fresh = { ...(await make.plan(table.name, given)), recorded_by: undefined };
		const there = await rowOf(table, given);
		const mine = { ...fresh, ...(hasColumn(table, 'recorded_by') && { recorded_by: staffId }) };
		const statements = DEEDS.map((deed) =>
			statementOf(deed, table, deed === 'insert' ? clean(mine) : there)
		);
		const [happened] = await attemptAll(app, [asGuest()], statements);
		done.push(...DEEDS.filter((_, nth) => happened![nth]).map((deed) => `${table.name} ${deed}`));
	}
	return done;
}

const hasColumn = (table: Table, name: string) => table.columns.some((one) => one.name === name);
const clean = (row: Row) =>
	Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));

/** The row that is already there for these parents, or a new one. */
async function rowOf(table: Table, given: Row): Promise<Row> {
	const known = table.primary.filter((column) => given[column] !== undefined);
	if (known.length === table.primary.length) {
		const { rows } = await world.owner.query<Row>(
			`select * from ${table.name} where ${known.map((column, i) => `${column} = $${i + 1}`).join(' and ')}`,
			known.map((column) => given[column])
		);
		if (rows[0]) return rows[0];
	}
	return make.add(table.name, given);
}

test('what is opened to a guest is the project, who comes, and her own notes: nothing else of the centre', async () => {
	expect(await walk(opened)).toEqual([
		'project_outcomes select',
		'project_people select',
		'project_visit_people select',
		'project_visit_people insert',
		'project_visit_undos select',
		'project_visit_undos insert',
		'project_visits select',
		'project_visits insert',
		'repaired_devices select',
		'repaired_devices insert'
	]);
});

test('of another project of the same centre, nothing', async () => {
	expect(await walk({ centre_id: centres.own })).toEqual([]);
});
