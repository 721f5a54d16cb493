import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { addPerson } from '#lib/features/people/people/index.server.ts';
import { useTestDatabase } from '../../../../../../tests/database/test-database.ts';
import { readCatalogue, type Table } from '../../../../../../tests/tenancy/catalogue.ts';
import { rowMaker, type RowMaker } from '../../../../../../tests/tenancy/rows.ts';
import { tenth } from '../../../../../../tests/gate/night.ts';
import { photographCentre } from './centre-tables.fixture.ts';
import { findDoubles } from './find-doubles.ts';
import { mergePeople } from './merge-people.ts';
import { LEFT_ALONE } from './ruled-tables.ts';
import { undoMerge } from './undo-merge.ts';

const world = useTestDatabase();
let catalogue: Map<string, Table>;
let rows: RowMaker;
/** Tables that hang from a resident, whoever owns them. */
let tables: string[];
let centres = 0;

beforeAll(async () => {
	catalogue = await readCatalogue(world.owner);
	rows = rowMaker(world.owner, catalogue);
	tables = [...catalogue.values()]
		.filter(({ keys }) =>
			keys.some(({ parent, columns }) => parent === 'people' && columns.includes('person_id'))
		)
		.map(({ name }) => name)
		.filter((name) => !LEFT_ALONE.has(name) && name !== 'person_identities')
		.sort();
});

type Scene = { centre: string; one: string; other: string };

async function openScene(): Promise<Scene> {
	const centre = await world.addCentre(`centre-${++centres}`);
	const add = async (familyName: string, birthYear?: number) => {
		const added = await world.as('animateur', centre, (db) =>
			addPerson(db, { familyName, givenName: 'Anne', birthYear })
		);
		if ('refusal' in added) throw new Error(added.message);
		return added.id;
	};
	const scene = { centre, one: await add('Lefebvre', 1948), other: await add('Lefèvre', 1948) };
	await add('Lefebvre', 1948);
	return scene;
}

const direction = <T>(centre: string, work: Parameters<typeof world.as<T>>[2]) =>
	world.as<T>('direction', centre, work);

/** One line of that table for that person, with whatever it stands on. */
async function hang(table: string, centre_id: string, person_id: string): Promise<void> {
	await rows.add(table, { centre_id, person_id });
}

async function mergeAndUndo({ centre, one, other }: Scene): Promise<void> {
	const merged = await direction(centre, (db) => mergePeople(db, { people: [one, other] }));
	if ('refusal' in merged) throw new Error(merged.message);
	for (const table of tables) {
		const { rows: left } = await world.owner.query(`select from ${table} where person_id = $1`, [
			other
		]);
		expect(left, table).toHaveLength(0);
	}
	const undone = await direction(centre, (db) => undoMerge(db, merged.id));
	expect(undone).toEqual({ keptId: one, mergedId: other });
}

test('every table that hangs from a resident moves, and comes back to the byte', async () => {
	expect(tables).toEqual(
		expect.arrayContaining(['enrolments', 'requests', 'person_notes', 'retention_pauses'])
	);
	const scene = await openScene();
	for (const table of tables) await hang(table, scene.centre, scene.other);
	await world.asOperator([scene.centre], findDoubles);
	const before = await photographCentre(world, scene.centre);
	expect(before.possible_doubles).not.toHaveLength(0);
	await mergeAndUndo(scene);
	expect(await photographCentre(world, scene.centre)).toEqual(before);
});

test('whatever the two records hold, merging and undoing changes nothing', async () => {
	const line = fc.record({ table: fc.nat(), whose: fc.constantFrom('one', 'other') });
	await fc.assert(
		fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 12 }), async (lines) => {
			const scene = await openScene();
			const hung = new Set<string>();
			for (const { table, whose } of lines) {
				const name = tables[table % tables.length]!;
				// Both linked is refused; one line a person is enough to be in the way of the other's.
				if (hung.has(`${name} ${whose}`) || (name === 'linked_people' && hung.has(name))) continue;
				hung.add(`${name} ${whose}`).add(name);
				await hang(name, scene.centre, scene[whose as 'one' | 'other']);
			}
			const before = await photographCentre(world, scene.centre);
			await mergeAndUndo(scene);
			expect(await photographCentre(world, scene.centre)).toEqual(before);
		}),
		{ numRuns: tenth(60) }
	);
});

test('two merges are undone from the last to the first', async () => {
	const { centre, one, other } = await openScene();
	const third = await direction(centre, (db) =>
		addPerson(db, { familyName: 'Lefebvre', givenName: 'Anne' })
	);
	if ('refusal' in third) throw new Error(third.message);
	await hang('requests', centre, other);
	const before = await photographCentre(world, centre);
	const merge = async (people: [string, string]) => {
		const done = await direction(centre, (db) => mergePeople(db, { people }));
		if ('refusal' in done) throw new Error(done.message);
		return done;
	};
	const first = await merge([other, third.id]);
	const second = await merge([one, first.keptId]);
	const undo = (id: string) => direction(centre, (db) => undoMerge(db, id));
	const between = await photographCentre(world, centre);
	expect(await undo(first.id)).toMatchObject({ refusal: 'merged-again' });
	expect(await photographCentre(world, centre)).toEqual(between);
	await undo(second.id);
	await undo(first.id);
	expect(await photographCentre(world, centre)).toEqual(before);
	expect(await undo(first.id)).toMatchObject({ refusal: 'already-undone' });
});
