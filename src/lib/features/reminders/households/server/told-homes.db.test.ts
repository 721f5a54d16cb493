import { expect, test } from 'vitest';
import { addPhone } from '#lib/features/people/people/index.server.ts';
import { done, useStoryCentre } from '../../../../../../tests/database/story-centre.ts';
import { chooseAddressee } from './choose-addressee.ts';
import { enterHousehold } from './enter-household.ts';
import { toldHomesOf } from './read-households.ts';

const centre = useStoryCentre('referent-famille');
const { act, world } = centre;
let numbers = 0;

const enter = (personId: string, otherId: string) =>
	act(async (db) => done(await enterHousehold(db, { personId, otherId })));
const choose = (personId: string, addresseeId: string) =>
	act(async (db) => done(await chooseAddressee(db, { personId, addresseeId, year: 2026 })));
const callable = async (familyName: string) => {
	const id = await centre.addResident(familyName);
	const number = `+3363998${String((numbers += 1)).padStart(4, '0')}`;
	await act((db) => addPhone(db, id, { number, owner: 'own', isFictional: true }));
	return id;
};
const told = (...ids: string[]) => act((db) => toldHomesOf(db, ids));

test('who goes with nobody is told herself, and is out of reach without any way', async () => {
	const alone = await centre.addResident('Alone');
	expect((await told(alone)).get(alone)).toEqual({
		...{ householdId: null, toldId: alone, isUnreachable: true }
	});
	const ways = [
		`insert into person_emails (centre_id, person_id, address, owner, recorded_at)
			values ($1, $2, 'a@exemple.fr', 'own', now())`,
		`insert into person_addresses (centre_id, person_id, delivery, postcode, town, recorded_at)
			values ($1, $2, '1 rue du Port', '62200', 'Boulogne', now())`
	];
	for (const [nth, way] of ways.entries()) {
		const her = await centre.addResident(`Reached ${nth}`);
		await world.owner.query(way, [centre.centreId, her]);
		expect((await told(her)).get(her)).toMatchObject({ isUnreachable: false });
	}
});

test('who alone is written to says whether the others are reached', async () => {
	const [mother, son] = [await callable('Mother'), await centre.addResident('Son')];
	await enter(mother, son);
	expect((await told(son)).get(son)).toMatchObject({ toldId: son, isUnreachable: true });
	await choose(son, mother);
	expect((await told(son)).get(son)).toMatchObject({ toldId: mother, isUnreachable: false });
});

test('chosen, then of another household by a later line: each is told herself again', async () => {
	const [aunt, niece, friend] = [
		await callable('Aunt'),
		await callable('Niece'),
		await callable('Friend')
	];
	await enter(aunt, niece);
	await choose(niece, aunt);
	const other = await callable('Other');
	await enter(friend, other);
	// As two records that become one leave it: she was somewhere with each.
	await world.owner.query(
		`insert into household_members (centre_id, household_id, person_id, recorded_at)
		select centre_id, household_id, $2, recorded_at + interval '1 day' from household_members
		where person_id = $1`,
		[friend, aunt]
	);
	expect((await told(niece)).get(niece)).toMatchObject({ toldId: niece });
});
