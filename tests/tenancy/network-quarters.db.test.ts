import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { type ActingRole, asActing } from '#lib/platform/database/acting.ts';
import { A_TUESDAY, useTestDatabase } from '../database/test-database.ts';
import { readCatalogue } from './catalogue.ts';
import { rowMaker, type RowMaker } from './rows.ts';

const world = useTestDatabase();
let rows: RowMaker;

beforeAll(async () => {
	rows = rowMaker(world.owner, await readCatalogue(world.owner));
});

/** People seen that year in a new centre, of a quarter of that kind there; null: not known. */
async function meet(slug: string, year: number, kind: string | null, people: number) {
	const centre_id = await world.addCentre(slug);
	const quarter = kind ? await rows.add('quarters', { centre_id, name: slug, kind }) : null;
	const cycle = await rows.add('cycles', { centre_id, year });
	const group = await rows.add('workshop_groups', { centre_id, cycle_id: cycle.id });
	const seance = await rows.add('seances', { centre_id, group_id: group.id });
	const met: { centre_id: string; person_id: unknown }[] = [];
	for (let nth = 0; nth < people; nth += 1) {
		const person = await rows.add('people', { centre_id, quarter_id: quarter?.id ?? null });
		const told = { centre_id, group_id: group.id };
		const enrolment = await rows.add('enrolments', { ...told, person_id: person.id });
		await rows.add('attendances', {
			...told,
			seance_id: seance.id,
			enrolment_id: enrolment.id
		});
		met.push({ centre_id, person_id: person.id });
	}
	return met;
}

const counted = (year: number, role: ActingRole = 'coordination', smallCell = 11) =>
	asActing(world.app, { staffId: null, role, centres: [], at: A_TUESDAY }, async (db) => {
		const found = await sql<Record<string, number | null>>`
			select qpv, veille, other from network_people_counts(${year}, ${smallCell})`.execute(db);
		return found.rows.flatMap(Object.entries);
	});

test('the kinds of quarter are added up over the network, a small one is not told', async () => {
	await meet('ici', 2018, 'qpv', 7);
	await meet('la', 2018, 'qpv', 8);
	await meet('plus-loin', 2018, 'veille', 4);
	await meet('on-ne-sait-pas', 2018, null, 20);
	const told = [
		['qpv', 15],
		['veille', null],
		['other', 0]
	];
	expect(await counted(2018)).toEqual(told);
	expect(await counted(2018, 'coordination', 0), 'asking for less brings nothing').toEqual(told);
	expect(await counted(2018, 'direction')).toEqual([]);
});

test('one that could be found by taking the others from the whole keeps the smallest of them back', async () => {
	await meet('qpv-19', 2019, 'qpv', 30);
	await meet('veille-19', 2019, 'veille', 12);
	await meet('autre-19', 2019, 'other', 3);
	expect(await counted(2019)).toEqual([
		['qpv', 30],
		['veille', null],
		['other', null]
	]);
});

test('two records known to be one person count once in a kind of quarter, and once in each of two kinds', async () => {
	const here = await meet('qpv-20', 2020, 'qpv', 12);
	const there = await meet('qpv-aussi-20', 2020, 'qpv', 3);
	const elsewhere = await meet('autre-20', 2020, 'other', 15);
	expect(await counted(2020)).toEqual([
		['qpv', 15],
		['veille', 0],
		['other', 15]
	]);
	for (const [one, other] of [
		[here[0]!, there[0]!],
		[here[1]!, elsewhere[0]!]
	]) {
		const bond = randomUUID();
		await rows.add('linked_people', { ...one, bond });
		await rows.add('linked_people', { ...other, bond });
	}
	expect(await counted(2020)).toEqual([
		['qpv', 14],
		['veille', 0],
		['other', 15]
	]);
});
