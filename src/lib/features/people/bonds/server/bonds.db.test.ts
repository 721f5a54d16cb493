import { beforeEach, describe, expect, test } from 'vitest';
import { addPerson } from '#lib/features/people/people/index.server.ts';
import { asActing, type Db } from '#lib/platform/database/acting.ts';
import { A_TUESDAY, useTestDatabase } from '../../../../../../tests/database/test-database.ts';
import { cutBond } from './cut-bond.ts';
import { enterCode } from './enter-code.ts';
import { giveCode } from './give-code.ts';
import { forgetOldCodes, readBond } from './read-bond.ts';
import { noteWrongCode } from './wrong-codes.ts';

const world = useTestDatabase();
let nth = 0;
type Side = { centre: string; person: string };
let here: Side;
let there: Side;

const desk = <T>(centre: string, work: (db: Db) => Promise<T>, at = A_TUESDAY) =>
	asActing(world.app, { staffId: null, role: 'accueil', centres: [centre], at }, work);
const later = (hours: number) => A_TUESDAY.add({ hours });

async function openSide(): Promise<Side> {
	const centre = await world.addCentre(`centre-${++nth}`);
	const added = await desk(centre, (db) =>
		addPerson(db, { familyName: 'Lefebvre', givenName: 'Anne', birthYear: 1948 })
	);
	if ('refusal' in added) throw new Error(added.message);
	return { centre, person: added.id };
}

beforeEach(async () => {
	[here, there] = [await openSide(), await openSide()];
});

async function codeFrom({ centre, person }: Side): Promise<string> {
	const given = await desk(centre, (db) => giveCode(db, { personId: person, agreed: true }));
	if ('refusal' in given) throw new Error(given.message);
	return given.code;
}
const enter = ({ centre, person }: Side, typed: string, at = A_TUESDAY) =>
	desk(centre, (db) => enterCode(db, { personId: person, agreed: true, typed }), at);
const isLinked = async ({ centre, person }: Side) =>
	(await desk(centre, (db) => readBond(db, person))).linkedAt !== null;
const owned = async (text: string, values: unknown[]) =>
	(await world.owner.query<Record<string, unknown>>(text, values)).rows;

describe('a person known in two centres', () => {
	test('carries a code from one to the other, and both know that she is linked', async () => {
		const code = await codeFrom(here);
		expect(await isLinked(here)).toBe(false);
		expect(await enter(there, code.toLowerCase())).toEqual({ linked: true });
		expect([await isLinked(here), await isLinked(there)]).toEqual([true, true]);
		const sides = await owned(
			`select count(distinct bond)::int as bonds, count(*)::int as lines from linked_people
			where person_id = any($1)`,
			[[here.person, there.person]]
		);
		expect(sides).toEqual([{ bonds: 1, lines: 2 }]);
	});

	test('has agreed in each, and each keeps her answer', async () => {
		await enter(there, await codeFrom(here));
		const consents = await owned(
			`select purpose, answer from person_consents where person_id = any($1)`,
			[[here.person, there.person]]
		);
		expect(consents).toEqual([1, 2].map(() => ({ purpose: 'other-centre', answer: 'given' })));
	});

	test('is linked in a third centre by the same bond', async () => {
		await enter(there, await codeFrom(here));
		const third = await openSide();
		expect(await enter(third, await codeFrom(there))).toEqual({ linked: true });
		const bonds = await owned('select distinct bond from linked_people where person_id = any($1)', [
			[here.person, there.person, third.person]
		]);
		expect(bonds).toHaveLength(1);
	});

	test('takes it back: both sides are cut at once, and each answer is kept', async () => {
		await enter(there, await codeFrom(here));
		expect(await desk(there.centre, (db) => cutBond(db, there.person))).toEqual({ cut: true });
		expect([await isLinked(here), await isLinked(there)]).toEqual([false, false]);
		const answers = await owned(
			'select answer from person_consents where person_id = $1 order by id',
			[there.person]
		);
		expect(answers).toEqual([{ answer: 'given' }, { answer: 'withdrawn' }]);
	});

	test('of three, the two others stay linked', async () => {
		const third = await openSide();
		await enter(there, await codeFrom(here));
		await enter(third, await codeFrom(here));
		await desk(here.centre, (db) => cutBond(db, here.person));
		expect(await Promise.all([here, there, third].map(isLinked))).toEqual([false, true, true]);
	});
});

describe('nothing is linked, and nothing written', () => {
	/** How it was refused, and whether it left anything. */
	async function refused(work: () => Promise<object>): Promise<string> {
		const count = async () =>
			JSON.stringify(
				await owned(
					`select (select count(*) from linked_people) as linked, (select count(*) from link_codes) as codes,
					(select count(*) from person_consents) as consents, (select count(*) from journal) as told`,
					[]
				)
			);
		const before = await count();
		const answer = (await work()) as { refusal?: string };
		return (await count()) === before ? (answer.refusal ?? 'accepted') : 'something was left';
	}

	test('without her agreement', async () => {
		const { centre, person } = here;
		expect(
			await refused(() => desk(centre, (db) => giveCode(db, { personId: person, agreed: false })))
		).toBe('not-agreed');
		const typed = await codeFrom(here);
		expect(
			await refused(() =>
				desk(there.centre, (db) => enterCode(db, { personId: there.person, agreed: false, typed }))
			)
		).toBe('not-agreed');
	});

	test('by a code of which one sign is wrong, or that nobody gave', async () => {
		const code = await codeFrom(here);
		expect(await refused(() => enter(there, code.slice(1)))).toBe('mistyped');
		expect(await refused(() => enter(there, '00000-00000'))).toBe('wrong-code');
	});

	test('by a code of eight days', async () => {
		const code = await codeFrom(here);
		expect(await refused(() => enter(there, code, later(7 * 24)))).toBe('wrong-code');
		await desk(here.centre, forgetOldCodes, later(7 * 24));
		expect(await owned('select from link_codes where person_id = $1', [here.person])).toEqual([]);
	});

	test('by a code used once', async () => {
		const code = await codeFrom(here);
		await enter(there, code);
		const third = await openSide();
		expect(await refused(() => enter(third, code))).toBe('wrong-code');
	});

	test('by a code replaced by another', async () => {
		const code = await codeFrom(here);
		await codeFrom(here);
		expect(await refused(() => enter(there, code))).toBe('wrong-code');
	});

	test('by a code of the same centre, which is for the doubles', async () => {
		const code = await codeFrom(here);
		const other = await desk(here.centre, (db) =>
			addPerson(db, { familyName: 'Lefèvre', givenName: 'Anne' })
		);
		if ('refusal' in other) throw new Error(other.message);
		expect(await refused(() => enter({ ...here, person: other.id }, code))).toBe('own-centre');
	});

	test('on a record of another centre', async () => {
		const code = await codeFrom(here);
		expect(await refused(() => enter({ centre: there.centre, person: here.person }, code))).toBe(
			'unknown-person'
		);
	});

	test('between two records that have each a bond of their own', async () => {
		const [third, fourth] = [await openSide(), await openSide()];
		await enter(there, await codeFrom(here));
		await enter(fourth, await codeFrom(third));
		const code = await codeFrom(third);
		expect(await refused(() => enter(there, code))).toBe('other-bond');
	});

	test('after ten wrong codes in an hour, even by the right one; an hour later it opens', async () => {
		const code = await codeFrom(here);
		for (let times = 0; times < 10; times += 1) await desk(there.centre, noteWrongCode);
		expect(await refused(() => enter(there, code))).toBe('too-many');
		expect(await enter(there, code, later(2))).toEqual({ linked: true });
	});
});

test('a code entered in two centres at the same moment opens once', async () => {
	const third = await openSide();
	const code = await codeFrom(here);
	const answers = await Promise.all([enter(there, code), enter(third, code)]);
	expect(answers.filter((answer) => 'linked' in answer)).toHaveLength(1);
});

test('a centre sees of a bond that it exists, and no line of the other', async () => {
	await enter(there, await codeFrom(here));
	const seen = await desk(there.centre, async (db) => ({
		linked: await db.selectFrom('linked_people').select('person_id').execute(),
		codes: await db.selectFrom('link_codes').select('id').execute(),
		people: await db.selectFrom('people').select('id').execute()
	}));
	expect(seen).toEqual({
		linked: [{ person_id: there.person }],
		codes: [],
		people: [{ id: there.person }]
	});
	const named = await owned('select recorded_by from linked_people where person_id = $1', [
		here.person
	]);
	expect(named).toEqual([{ recorded_by: null }]);
});
