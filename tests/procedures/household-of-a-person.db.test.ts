import { expect, test } from 'vitest';
import { mergePeople, undoMerge } from '#lib/features/people/doubles/index.server.ts';
import {
	chooseAddressee,
	enterHousehold,
	holds,
	householdOf,
	togetherWith
} from '#lib/features/reminders/households/index.server.ts';
import { eraseOnRequest, gatherRecord } from '#lib/features/rights/rights/index.server.ts';
import { HOLDS } from '#lib/holds.server.ts';
import { done, TODAY, useStoryCentre } from '../database/story-centre.ts';

const centre = useStoryCentre('direction');
const { act, world } = centre;
const YEAR = 2026;

const enter = (personId: string, otherId: string) =>
	act(async (db) => done(await enterHousehold(db, { personId, otherId })));
const choose = (personId: string, addresseeId: string) =>
	act(async (db) => done(await chooseAddressee(db, { personId, addresseeId, year: YEAR })));
const erase = (personId: string) =>
	act(async (db) =>
		done(
			await eraseOnRequest(db, {
				...{ personId, cause: 'erasure-asked', today: TODAY, holds: HOLDS },
				closeYear: async () => ({ id: 'closed' })
			})
		)
	);

test('she reads that she is of a household and is written to, and nobody else’s name', async () => {
	const [mother, father] = [
		await centre.addResident('Reader'),
		await centre.addResident('Unnamed')
	];
	await enter(mother, father);
	await choose(father, mother);
	const place = { name: 'Centre', timeZone: 'Europe/Paris' };
	const record = JSON.stringify(
		await act((db) => gatherRecord(db, { personId: mother, holds: HOLDS, centre: place }))
	);
	expect(record).toContain('"Foyer"');
	expect(record).toContain('Destinataire de son foyer');
	expect(record).not.toContain('Unnamed');
});

test('erased, she is of no household, and the one chosen before her is not chosen again', async () => {
	const [mother, father, friend] = [
		await centre.addResident('Erased'),
		await centre.addResident('Before'),
		await centre.addResident('Other')
	];
	await enter(mother, father);
	await enter(mother, friend);
	await choose(mother, father);
	await choose(mother, mother);
	await erase(mother);
	const left = (await act((db) => householdOf(db, father)))!;
	expect(left.members.map(({ personId }) => personId)).toEqual([father, friend]);
	expect(left.addresseeId).toBeNull();
	const { rowCount } = await world.owner.query(
		'select from household_members where person_id = $1',
		[mother]
	);
	expect(rowCount).toBe(0);
});

test('a household of which nobody is left goes in the night', async () => {
	const [one, other] = [await centre.addResident('Last'), await centre.addResident('Also')];
	const { householdId } = await enter(one, other);
	const night = () => act((db) => holds.erasePast!(db, { timeZone: 'Europe/Paris', today: TODAY }));
	const stays = async () =>
		(await world.owner.query('select from households where id = $1', [householdId])).rowCount === 1;
	await erase(one);
	await night();
	expect(await stays()).toBe(true);
	await erase(other);
	await night();
	expect(await stays()).toBe(false);
});

test('two records of one person, in two households: she is of the one said last, and back again', async () => {
	const [mother, friend, grandmother] = [
		await centre.addResident('First'),
		await centre.addResident('Friend'),
		await centre.addResident('Grandmother')
	];
	const double = await centre.addResident('Second');
	await enter(friend, mother);
	await enter(grandmother, double);
	await choose(grandmother, double);
	const merged = await act(async (db) => done(await mergePeople(db, { people: [mother, double] })));
	expect(await act((db) => togetherWith(db, merged.keptId))).toEqual([grandmother, merged.keptId]);
	expect(await act((db) => togetherWith(db, friend))).toEqual([friend]);
	const household = await act((db) => householdOf(db, grandmother));
	expect(household!.addresseeId).toBe(merged.keptId);
	await act(async (db) => done(await undoMerge(db, merged.id)));
	expect(await act((db) => togetherWith(db, mother))).toEqual([friend, mother]);
	expect(await act((db) => togetherWith(db, double))).toEqual([grandmother, double]);
});
