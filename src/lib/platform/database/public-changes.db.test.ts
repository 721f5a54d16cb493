import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { useTestDatabase } from '../../../../tests/database/test-database.ts';
import { A_TUESDAY } from '../../../../tests/database/test-database.ts';
import { forgetChanges, readChanges } from './public-changes.ts';

const world = useTestDatabase();
const centres = { brel: '', digue: '' };

beforeAll(async () => {
	centres.brel = await world.addCentre('jacques-brel');
	centres.digue = await world.addCentre('la-digue');
});

const here = () => ({ database: world.app, now: () => A_TUESDAY });
const since = (mark: string | null) => readChanges(here(), mark);
const addRoom = (centre: string, name: string) =>
	world.as('direction', centre, (db) =>
		db
			.insertInto('rooms')
			.values({ centre_id: centre, name, recorded_at: A_TUESDAY.toString() })
			.execute()
	);

describe('what changed since a mark', () => {
	test('without a mark, everything; after one, the centres that wrote, once', async () => {
		const first = await since(null);
		expect(first.centres).toBe('all');
		expect(await since(first.mark)).toMatchObject({ centres: new Set() });
		await addRoom(centres.brel, 'Salle bleue');
		const then = await since(first.mark);
		expect(then.centres).toEqual(new Set(['jacques-brel']));
		expect((await since(then.mark)).centres).toEqual(new Set());
		await addRoom(centres.digue, 'Salle verte');
		expect((await since(first.mark)).centres).toEqual(new Set(['jacques-brel', 'la-digue']));
	});

	test('a transaction begun before the mark and ended after it is told, once', async () => {
		const [begun, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
		const slow = world.as('direction', centres.digue, async (db) => {
			await db
				.insertInto('rooms')
				.values({
					...{ centre_id: centres.digue, name: 'Salle lente' },
					recorded_at: A_TUESDAY.toString()
				})
				.execute();
			begun.resolve();
			await go.promise;
		});
		await begun.promise;
		await addRoom(centres.brel, 'Salle vive');
		const { mark } = await since(null);
		expect((await since(mark)).centres).toEqual(new Set());
		go.resolve();
		await slow;
		const told = await since(mark);
		expect(told.centres).toEqual(new Set(['la-digue']));
		expect((await since(told.mark)).centres).toEqual(new Set());
	});

	test('what is undone is told to nobody; what nobody in particular writes is the network’s', async () => {
		const { mark } = await since(null);
		await expect(
			world.as('direction', centres.brel, async (db) => {
				await sql`update rooms set name = 'Autre' where name = 'Salle bleue'`.execute(db);
				throw new Error('refused');
			})
		).rejects.toThrow('refused');
		expect((await since(mark)).centres).toEqual(new Set());
		await world.owner.query(`update centres set name = 'Autre nom' where slug = 'la-digue'`);
		expect((await since(mark)).centres).toBe('all');
	});

	test('what is no page’s is told to nobody', async () => {
		const { mark } = await since(null);
		await world.as('accueil', centres.brel, (db) =>
			db
				.insertInto('people')
				.values({ centre_id: centres.brel, recorded_at: A_TUESDAY.toString() })
				.execute()
		);
		expect((await since(mark)).centres).toEqual(new Set());
	});

	test('an hour later it is forgotten', async () => {
		await world.owner.query(
			`update public_changes set recorded_at = clock_timestamp() - interval '61 minutes' where id = (
				select min(id) from public_changes)`
		);
		const count = async () =>
			Number((await world.owner.query('select count(*) from public_changes')).rows[0].count);
		const before = await count();
		await forgetChanges(here());
		expect(await count()).toBe(before - 1);
	});
});
