import { beforeEach, describe, expect, test } from 'vitest';
import { addPerson } from '#lib/features/people/people/index.server.ts';
import { useTestDatabase } from '../../../../../../tests/database/test-database.ts';
import { answerRight } from './answer-right.ts';
import { askRight } from './ask-right.ts';
import { listWaitingRights, objectionsOf, rightsOf } from './list-rights.ts';

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
const ask = (right: 'access' | 'objection', words?: string) =>
	act((db) => askRight(db, { personId: her, right, words }));
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
		expect(await count('rights_requests')).toBe(0);
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
