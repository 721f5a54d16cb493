import { beforeEach, describe, expect, test } from 'vitest';
import { addPerson } from '#lib/features/people/index.server.ts';
import { useTestDatabase } from '../../../../../tests/database/test-database.ts';
import { answerRight } from './answer-right.ts';
import { askRight } from './ask-right.ts';
import { eraseOnRequest } from './erase-on-request.ts';
import { gatherRecord } from './gather-record.ts';
import { listWaitingRights, objectionsOf, rightsOf } from './list-rights.ts';
import { listCertificates } from './certificates.ts';

const world = useTestDatabase();
let nth = 0;
let centre: string;
let her: string;

beforeEach(async () => {
	nth += 1;
	centre = await world.addCentre(`centre-${nth}`);
	const added = await act((db) =>
		addPerson(db, { familyName: 'Lefèbvre', givenName: 'Anne', birthYear: 1948 })
	);
	if ('refusal' in added) throw new Error(added.message);
	her = added.id;
});

const act = <T>(work: Parameters<typeof world.as<T>>[2], where = centre) =>
	world.as('direction', where, work);
const ask = (right: 'access' | 'objection' | 'erasure', words?: string) =>
	act((db) => askRight(db, { personId: her, right, words }));
const erase = (cause: 'retention' | 'erasure-asked' = 'erasure-asked', where = centre) =>
	act(
		(db) =>
			eraseOnRequest(db, {
				personId: her,
				cause,
				today: '2026-11-24',
				closeYear: async () => ({ id: 'closed' })
			}),
		where
	);
const count = async (table: string) => {
	const { rows } = await world.owner.query<{ count: number }>(
		`select count(*)::integer as count from ${table} where centre_id = $1`,
		[centre]
	);
	return rows[0]!.count;
};

test('what she asks waits, then has its answer, once', async () => {
	const { id } = (await ask('access', 'Elle veut tout lire.')) as { id: string };
	expect(await act(listWaitingRights)).toMatchObject([{ id, name: 'Anne Lefèbvre', answer: null }]);
	expect(await act((db) => answerRight(db, { requestId: id, done: true }))).toEqual({ id });
	expect(await act((db) => answerRight(db, { requestId: id, done: true }))).toMatchObject({
		refusal: 'already-answered'
	});
	expect(await act(listWaitingRights)).toEqual([]);
	expect(await act((db) => rightsOf(db, her))).toMatchObject([
		{ right: 'access', words: 'Elle veut tout lire.', answer: { done: true } }
	]);
});

describe('is refused, and nothing is written:', () => {
	test('an answer that says no without saying why', async () => {
		const { id } = (await ask('access')) as { id: string };
		expect(await act((db) => answerRight(db, { requestId: id, done: false }))).toMatchObject({
			refusal: 'reason-missing'
		});
		expect(await count('rights_answers')).toBe(0);
	});

	test.each([
		[
			'words with a confidential number',
			`IBAN FR${76} 3000 6000 0112 3456 7890 189`,
			'confidential'
		],
		['words without end', 'a'.repeat(501), 'words']
	])('%s', async (_story, words, refusal) => {
		expect(await ask('access', words)).toMatchObject({ refusal });
		expect(await count('rights_requests')).toBe(0);
	});

	test('anything about somebody of another centre', async () => {
		const other = await world.addCentre(`autre-${nth}`);
		const elsewhere = await act((db) => askRight(db, { personId: her, right: 'access' }), other);
		expect(elsewhere).toMatchObject({ refusal: 'unknown-person' });
		expect(await erase('erasure-asked', other)).toMatchObject({ refusal: 'unknown-person' });
		const record = await act(
			(db) =>
				gatherRecord(db, { personId: her, centre: { name: 'Autre', timeZone: 'Europe/Paris' } }),
			other
		);
		expect(record).toBeNull();
		expect(await count('person_identities')).toBe(1);
	});
});

test('an objection is followed at once, until she agrees to reminders again', async () => {
	await ask('objection');
	expect(await act((db) => objectionsOf(db, [her]))).toEqual(
		new Map([[her, { since: '2026-11-24T08:30:00Z' }]])
	);
	expect(await act(listWaitingRights)).toEqual([]);
	await world.owner.query(
		`insert into person_consents (person_id, centre_id, purpose, answer, text_version, recorded_at)
		values ($1, $2, 'reminders', 'given', '1', '2026-12-01')`,
		[her, centre]
	);
	expect(await act((db) => objectionsOf(db, [her]))).toEqual(new Map());
});

describe('erased', () => {
	test('because she asked: her request is answered, its words are gone, a certificate says so', async () => {
		await ask('erasure', 'Oubliez-moi, je suis Anne Lefèbvre.');
		expect(await erase()).toMatchObject({ people: 1 });
		expect(await act((db) => rightsOf(db, her))).toMatchObject([
			{ right: 'erasure', words: null, answer: { done: true } }
		]);
		expect(await act((db) => listCertificates(db))).toMatchObject([
			{ cause: 'erasure-asked', people: 1, counts: { person_identities: 1, people: 1 } }
		]);
	});

	test('without a request written before: what she said is recorded with its answer', async () => {
		await erase();
		expect(await act((db) => rightsOf(db, her))).toMatchObject([
			{ right: 'erasure', answer: { done: true } }
		]);
	});

	test('twice: the second time there is nobody, and no second certificate', async () => {
		const both = await Promise.all([erase('retention'), erase('retention')]);
		expect(both.filter((done) => 'refusal' in done)).toHaveLength(1);
		expect(await count('destruction_certificates')).toBe(1);
	});

	test('by the desk: refused by the database itself', async () => {
		const desk = world.as('accueil', centre, (db) =>
			eraseOnRequest(db, {
				personId: her,
				cause: 'erasure-asked',
				today: '2026-11-24',
				closeYear: async () => ({ id: 'closed' })
			})
		);
		await expect(desk).rejects.toThrow('the desk cannot erase');
		expect(await count('person_identities')).toBe(1);
	});
});
