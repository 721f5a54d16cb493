import { describe, expect, test } from 'vitest';
import { addPerson, addPhone } from '#lib/features/people/people/index.server.ts';
import { atOnce } from '../../../../../../tests/database/at-once.ts';
import { done, useStoryCentre } from '../../../../../../tests/database/story-centre.ts';
import { addresseesOf } from './addressees-of.ts';
import { chooseAddressee } from './choose-addressee.ts';
import { enterHousehold } from './enter-household.ts';
import { leaveHousehold } from './leave-household.ts';
import { householdOf, togetherWith } from './read-households.ts';

const centre = useStoryCentre('referent-famille');
const { act, world } = centre;
const YEAR = 2026;

let calls = 0;
/** Somebody who has a telephone of her own. */
async function adult(givenName: string): Promise<{ id: string; number: string }> {
	calls += 1;
	const number = `+3363998${String(calls).padStart(4, '0')}`;
	const { id } = await act(async (db) =>
		done(await addPerson(db, { familyName: `Wallemme${calls}`, givenName, birthYear: 1986 }))
	);
	await act((db) => addPhone(db, id, { number, owner: 'own', isFictional: true }));
	return { id, number };
}
const child = async (givenName: string, adultName = 'Odile') =>
	(
		await act(async (db) =>
			done(
				await addPerson(db, {
					...{ familyName: `Petit${(calls += 1)}`, givenName, birthYear: 2018 },
					responsibleAdult: { familyName: 'Petit', givenName: adultName }
				})
			)
		)
	).id;
const enter = (personId: string, otherId: string) =>
	act((db) => enterHousehold(db, { personId, otherId }));
const leave = (personId: string, otherId: string) =>
	act((db) => leaveHousehold(db, { personId, otherId }));
const choose = (personId: string, addresseeId: string | null) =>
	act((db) => chooseAddressee(db, { personId, addresseeId, year: YEAR }));
const together = (personId: string) => act((db) => togetherWith(db, personId));
const told = async (...personIds: string[]) => {
	const written = await act((db) => addresseesOf(db, personIds, YEAR));
	return personIds.map((id) => {
		const { personId, why, phones } = written.get(id)!;
		return { personId, why, phones: phones.map(({ number }) => number) };
	});
};

describe('who goes together', () => {
	test('a mother of three: each enters once, whichever page it is said from', async () => {
		const mother = await adult('Samira');
		const children = [await child('Lina'), await child('Noé'), await child('Adam')];
		for (const one of children) done(await enter(mother.id, one));
		for (const one of [mother.id, ...children]) {
			expect(await together(one)).toEqual([mother.id, ...children]);
		}
		expect(await enter(children[0]!, children[1]!)).toMatchObject({ refusal: 'already-there' });
		expect(await enter(mother.id, mother.id)).toMatchObject({ refusal: 'herself' });
	});

	test('nobody is in two households: the first is named, and left before', async () => {
		const [mother, father] = [await adult('Samira'), await adult('Karim')];
		const [hers, his] = [await child('Lina'), await child('Noé')];
		done(await enter(mother.id, hers));
		done(await enter(father.id, his));
		const refused = await enter(father.id, hers);
		expect(refused).toMatchObject({ refusal: 'elsewhere' });
		expect('message' in refused && refused.message).toContain('Samira');
		expect(await together(hers)).toEqual([mother.id, hers]);
		done(await leave(mother.id, hers));
		expect(await together(hers)).toEqual([hers]);
		done(await enter(father.id, hers));
		expect(await together(hers)).toEqual([father.id, his, hers]);
		// Alone in the household that she left to nobody, the mother may enter another.
		done(await enter(father.id, mother.id));
		expect(await together(mother.id)).toEqual([father.id, his, hers, mother.id]);
	});

	test('every line says when and by whom, and stays once she has left', async () => {
		const [mother, girl] = [await adult('Samira'), await child('Lina')];
		done(await enter(mother.id, girl));
		done(await leave(mother.id, girl));
		const { rows } = await world.owner.query(
			'select recorded_at, left_at from household_members where person_id = $1',
			[girl]
		);
		expect(rows).toEqual([{ recorded_at: expect.anything(), left_at: expect.anything() }]);
		expect(await leave(mother.id, girl)).toMatchObject({ refusal: 'changed' });
		const { rows: journal } = await world.owner.query(
			`select action from journal where record_id = $1 and action like '%household' order by id`,
			[girl]
		);
		expect(journal.map(({ action }) => action)).toEqual(['enter-household', 'leave-household']);
	});

	test('two colleagues move one child at once: one household', async () => {
		const [mother, father, girl] = [
			await adult('Samira'),
			await adult('Karim'),
			await child('Lina')
		];
		const [first, second] = await atOnce(
			centre,
			(db) => enterHousehold(db, { personId: mother.id, otherId: girl }),
			(db) => enterHousehold(db, { personId: father.id, otherId: girl })
		);
		done(first);
		expect(second).toMatchObject({ refusal: 'elsewhere' });
		expect(await together(girl)).toEqual([mother.id, girl]);
		expect(await together(father.id)).toEqual([father.id]);
	});
});

describe('who is written to', () => {
	test('alone, herself; a child, the adult responsible for her', async () => {
		const [mother, girl] = [await adult('Samira'), await child('Lina')];
		expect(await told(mother.id, girl)).toEqual([
			{ personId: mother.id, why: 'herself', phones: [mother.number] },
			{ personId: girl, why: 'responsible-adult', phones: [] }
		]);
		const written = await act((db) => addresseesOf(db, [girl], YEAR));
		expect(written.get(girl)).toMatchObject({ givenName: 'Odile', familyName: 'Petit' });
	});

	test('parents who live apart: the one chosen is written to, and only that one', async () => {
		const [mother, father] = [await adult('Samira'), await adult('Karim')];
		const girl = await child('Lina', 'Karim');
		done(await enter(mother.id, girl));
		done(await enter(mother.id, father.id));
		const all = [mother.id, father.id, girl];
		done(await choose(girl, mother.id));
		expect(await told(...all)).toEqual([
			{ personId: mother.id, why: 'herself', phones: [mother.number] },
			{ personId: mother.id, why: 'household', phones: [mother.number] },
			{ personId: mother.id, why: 'household', phones: [mother.number] }
		]);
		done(await choose(girl, father.id));
		expect((await told(...all)).flatMap(({ phones }) => phones)).toEqual(
			all.map(() => father.number)
		);
		done(await choose(girl, null));
		expect((await told(...all)).map(({ why }) => why)).toEqual([
			...['herself', 'herself', 'responsible-adult']
		]);
		const { rows } = await world.owner.query(
			`select person_id, ended_at is null as lasts from household_addressees
			where person_id = any ($1) order by id`,
			[all]
		);
		expect(rows).toEqual([
			{ person_id: mother.id, lasts: false },
			{ person_id: father.id, lasts: false }
		]);
	});

	test('out of reach, the one chosen is still the only one', async () => {
		const mother = await adult('Samira');
		const father = { id: await centre.addResident('Wordless') };
		done(await enter(mother.id, father.id));
		done(await choose(mother.id, father.id));
		expect(await told(mother.id)).toEqual([{ personId: father.id, why: 'household', phones: [] }]);
	});

	test('once she has left, nobody is: not the one who was chosen before her', async () => {
		const [mother, father, girl] = [
			await adult('Samira'),
			await adult('Karim'),
			await child('Lina')
		];
		done(await enter(mother.id, girl));
		done(await enter(mother.id, father.id));
		done(await choose(girl, father.id));
		done(await choose(girl, mother.id));
		done(await leave(girl, mother.id));
		expect((await told(girl, father.id)).map(({ why }) => why)).toEqual([
			...['responsible-adult', 'herself']
		]);
		// Back among them, she is not chosen again by that.
		done(await enter(girl, mother.id));
		expect((await act((db) => householdOf(db, girl)))!.addresseeId).toBeNull();
	});

	test('a child is not written to, nor somebody who does not go with them', async () => {
		const [mother, stranger, girl] = [
			await adult('Samira'),
			await adult('Zoé'),
			await child('Lina')
		];
		expect(await choose(mother.id, mother.id)).toMatchObject({ refusal: 'no-household' });
		done(await enter(mother.id, girl));
		expect(await choose(mother.id, girl)).toMatchObject({ refusal: 'minor' });
		expect(await choose(mother.id, stranger.id)).toMatchObject({ refusal: 'not-together' });
		expect((await act((db) => householdOf(db, girl)))!.addresseeId).toBeNull();
	});

	test('two colleagues choose at once: the last choice, and only one', async () => {
		const [mother, father] = [await adult('Samira'), await adult('Karim')];
		done(await enter(mother.id, father.id));
		const chosen = (addresseeId: string) => ({ personId: mother.id, addresseeId, year: YEAR });
		const answers = await atOnce(
			centre,
			(db) => chooseAddressee(db, chosen(mother.id)),
			(db) => chooseAddressee(db, chosen(father.id))
		);
		answers.forEach(done);
		const { rows } = await world.owner.query(
			`select person_id from household_addressees where ended_at is null and person_id = any ($1)`,
			[[mother.id, father.id]]
		);
		expect(rows).toEqual([{ person_id: father.id }]);
	});
});

describe('who may', () => {
	test('the desk is shown nothing by the database, and writes nothing', async () => {
		const [mother, girl] = [await adult('Samira'), await child('Lina')];
		done(await enter(mother.id, girl));
		done(await choose(girl, mother.id));
		const atDesk = <T>(work: Parameters<typeof world.as<T>>[2]) =>
			world.as<T>('accueil', centre.centreId, work);
		expect(await atDesk((db) => togetherWith(db, girl))).toEqual([girl]);
		const other = await child('Noé');
		await expect(
			atDesk((db) => enterHousehold(db, { personId: mother.id, otherId: other }))
		).rejects.toThrow(/row-level security/);
	});

	test('another centre neither reads nor writes it', async () => {
		const [mother, girl] = [await adult('Samira'), await child('Lina')];
		done(await enter(mother.id, girl));
		const elsewhere = await world.addCentre('ailleurs');
		await world.as('referent-famille', elsewhere, async (db) => {
			expect(await togetherWith(db, girl)).toEqual([girl]);
			const asked = { personId: mother.id, otherId: girl };
			expect(await leaveHousehold(db, asked)).toMatchObject({ refusal: 'changed' });
		});
		const refused = await world.as('referent-famille', elsewhere, (db) =>
			enterHousehold(db, { personId: mother.id, otherId: girl })
		);
		expect(refused).toMatchObject({ refusal: 'unknown-person' });
		expect(await together(girl)).toEqual([mother.id, girl]);
	});
});
