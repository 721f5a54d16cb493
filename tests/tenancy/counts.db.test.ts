import { beforeAll, expect, test } from 'vitest';
import type { ActingRole } from '#lib/platform/database/acting.ts';
import { asActing } from '#lib/platform/database/acting.ts';
import { sql } from 'kysely';
import { A_TUESDAY, useTestDatabase } from '../database/test-database.ts';
import { readCatalogue } from './catalogue.ts';
import { ACTORS } from './decision.ts';
import { rowMaker } from './rows.ts';

const world = useTestDatabase();

type Counted = { slug: string; people: number | null; attendances: number | null };

/** Two centres: one had eleven people in 2018, the other ten. */
beforeAll(async () => {
	const rows = rowMaker(world.owner, await readCatalogue(world.owner));
	for (const [slug, people] of [
		['eleven', 11],
		['ten', 10]
	] as const) {
		const centre_id = await world.addCentre(slug);
		const cycle = await rows.add('cycles', { centre_id, year: 2018 });
		const group = await rows.add('workshop_groups', { centre_id, cycle_id: cycle.id });
		const seance = await rows.add('seances', { centre_id, group_id: group.id });
		for (let nth = 0; nth < people; nth += 1) {
			await rows.add('attendances', { centre_id, group_id: group.id, seance_id: seance.id });
		}
	}
});

function countsFor(role: ActingRole, smallCell = 11): Promise<Counted[]> {
	return asActing(world.app, { staffId: null, role, centres: [], at: A_TUESDAY }, async (db) => {
		const { rows } = await sql<Counted>`
			select slug, people, attendances from network_year_counts(2018, ${smallCell})`.execute(db);
		return rows;
	});
}

const COUNTED = [
	{ slug: 'eleven', people: 11, attendances: 11 },
	{ slug: 'ten', people: null, attendances: null }
];

test.each(['coordination', 'operator'] as const)(
	'%s reads the counts of every centre, a count under eleven aside',
	async (role) => {
		expect(await countsFor(role)).toEqual(COUNTED);
	}
);

test('asking for smaller cells does not show them', async () => {
	expect(await countsFor('coordination', 0)).toEqual(COUNTED);
});

test.each(ACTORS.filter((actor) => !['coordination', 'operator', 'nobody'].includes(actor)))(
	'%s reads no count of the network',
	async (actor) => {
		expect(await countsFor(actor as ActingRole)).toEqual([]);
	}
);

test('a transaction that says nothing reads none either', async () => {
	const { rows } = await sql`select from network_year_counts(2018, 11)`.execute(world.app);
	expect(rows).toEqual([]);
});
