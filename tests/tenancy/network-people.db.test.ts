import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { type ActingRole, asActing } from '#lib/platform/database/acting.ts';
import { A_TUESDAY, useTestDatabase } from '../database/test-database.ts';
import { readCatalogue } from './catalogue.ts';
import { rowMaker, type RowMaker } from './rows.ts';

const world = useTestDatabase();
let rows: RowMaker;
/** The people of each centre, in the order they were written. */
const people: Record<string, { id: string; centre: string }[]> = {};

/**
 * Two centres of fifteen people and one of ten, all seen in 2018, and enrolled in a second group of the
 * course; everybody of one name and year.
 */
beforeAll(async () => {
	rows = rowMaker(world.owner, await readCatalogue(world.owner));
	for (const [slug, count] of Object.entries({ here: 15, there: 15, small: 10 })) {
		const centre_id = await world.addCentre(slug);
		const cycle = await rows.add('cycles', { centre_id, year: 2018 });
		const group = await rows.add('workshop_groups', { centre_id, cycle_id: cycle.id });
		const second = await rows.add('workshop_groups', { centre_id, cycle_id: cycle.id });
		const seance = await rows.add('seances', { centre_id, group_id: group.id });
		people[slug] = [];
		for (let nth = 0; nth < count; nth += 1) {
			const person = await rows.add('people', { centre_id, birth_year: 1948 });
			const enrolment = await rows.add('enrolments', {
				centre_id,
				group_id: group.id,
				person_id: person.id
			});
			await rows.add('enrolments', { centre_id, group_id: second.id, person_id: person.id });
			await rows.add('attendances', {
				centre_id,
				group_id: group.id,
				seance_id: seance.id,
				enrolment_id: enrolment.id
			});
			await rows.add('person_identities', {
				centre_id,
				person_id: person.id,
				name_key: `anne lefebvre${nth}`
			});
			people[slug].push({ id: person.id as string, centre: centre_id });
		}
	}
});

async function link(...sides: { id: string; centre: string }[]): Promise<void> {
	const bond = randomUUID();
	for (const { id, centre } of sides) {
		await rows.add('linked_people', { centre_id: centre, person_id: id, bond });
	}
}

const counted = (role: ActingRole, smallCell = 11) =>
	asActing(world.app, { staffId: null, role, centres: [], at: A_TUESDAY }, async (db) => {
		const found = await sql<object>`select centres, people, unlinked
				from network_people_counts(2018, ${smallCell})`.execute(db);
		return found.rows;
	});

test('people are added up over the centres whose own number is told, and the likely doubles counted', async () => {
	expect(await counted('coordination')).toEqual([{ centres: 2, people: 30, unlinked: 15 }]);
});

test('asking for smaller cells does not bring the small centre in', async () => {
	expect(await counted('coordination', 0)).toEqual([{ centres: 2, people: 30, unlinked: 15 }]);
});

test('each person linked counts once, exactly; doubles under eleven are no longer told', async () => {
	for (let nth = 0; nth < 4; nth += 1) await link(people.here![nth]!, people.there![nth]!);
	expect(await counted('coordination')).toEqual([{ centres: 2, people: 26, unlinked: 11 }]);
	await link(people.here![4]!, people.there![4]!);
	expect(await counted('operator')).toEqual([{ centres: 2, people: 25, unlinked: null }]);
});

test('a bond with somebody of the small centre changes nothing that is told', async () => {
	const before = await counted('coordination');
	await link(people.here![14]!, people.small![0]!);
	const [after] = (await counted('coordination')) as { people: number }[];
	expect(after!.people).toBe((before[0] as { people: number }).people);
});

test.each(['accueil', 'animateur', 'direction', 'administration', 'sign-in'] as const)(
	'%s reads nothing of it',
	async (role) => {
		expect(await counted(role)).toEqual([]);
	}
);
