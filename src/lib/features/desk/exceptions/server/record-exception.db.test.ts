import { beforeAll, expect, test } from 'vitest';
import {
	type NewRequest,
	recordRequest,
	showRequest,
	undoAnswer
} from '#lib/features/desk/requests/index.server.ts';
import { addPerson } from '#lib/features/people/people/index.server.ts';
import { addStaffMember } from '#lib/features/house/staff/index.server.ts';
import type { ActingRole, Db } from '#lib/platform/database/acting.ts';
import { sql } from 'kysely';
import { useTestDatabase } from '../../../../../../tests/database/test-database.ts';
import { eraseExceptionWords, eraseUnnamedExceptionWords } from './erase-words.ts';
import { countExceptions, listExceptions } from './list-exceptions.ts';
import { type NewException, recordException } from './record-exception.ts';

const world = useTestDatabase();
const TODAY = '2026-11-24';
const FINE = 'envoyée par le CCAS pour payer son amende avant demain';
let centre: string;
let neighbour: string;
let odile: string;

beforeAll(async () => {
	[centre, neighbour] = [await world.addCentre('jacques-brel'), await world.addCentre('la-criee')];
	odile = await world.asOperator([], async (db) => {
		const added = await addStaffMember(db, { name: 'Odile', role: 'accueil', centreId: centre });
		return added.staffId;
	});
});

const atDesk = <T>(work: (db: Db) => Promise<T>) => world.as('accueil', centre, work, odile);
const asDirection = <T>(work: (db: Db) => Promise<T>) => world.as('direction', centre, work);
const listed = () => asDirection((db) => listExceptions(db, 2026));

async function ask(change: Partial<NewRequest> = {}): Promise<string> {
	const asked = await atDesk((db) =>
		recordRequest(db, {
			words: FINE,
			family: 'citoyennete-impots',
			channel: 'comes',
			origin: 'unknown',
			day: TODAY,
			...change
		})
	);
	if ('refusal' in asked) throw new Error(asked.message);
	return asked.id;
}
const note = (requestId: string, said: Partial<NewException> = {}) =>
	atDesk((db) =>
		recordException(db, { requestId, reason: 'right-stopping', words: '', today: TODAY, ...said })
	);
async function noted(requestId: string, said: Partial<NewException> = {}): Promise<string> {
	const done = await note(requestId, said);
	if ('refusal' in done) throw new Error(done.message);
	return done.id;
}

test('the fine, paid in her place: the desk notes why, the request is settled, the direction alone reads it', async () => {
	const id = await ask();
	await noted(id, { words: 'La majoration tombait demain.', minutes: 15 });
	const shown = (await atDesk((db) => showRequest(db, id)))!;
	expect(shown.status).toBe('answered');
	expect(shown.answers).toMatchObject([{ kind: 'settled', minutes: 15, words: null }]);
	expect(JSON.stringify(shown)).not.toContain('majoration');
	expect(await listed()).toMatchObject([
		{
			requestId: id,
			reason: 'Un droit allait s’arrêter, ou un délai tombait',
			words: 'La majoration tombait demain.',
			day: TODAY,
			by: 'Odile'
		}
	]);
});

const STRANGERS: readonly ActingRole[] = ['accueil', 'animateur', 'referent-famille'];

test.each(STRANGERS)('%s, by SQL itself, reads no exception, nor changes one', async (role) => {
	const counted = (statement: ReturnType<typeof sql>) =>
		world.as(role, centre, async (db) =>
			Number((await statement.execute(db)).numAffectedRows ?? 0)
		);
	const read = await world.as(role, centre, (db) =>
		db.selectFrom('exceptions').selectAll().execute()
	);
	expect(read).toEqual([]);
	expect(await world.as(role, centre, (db) => countExceptions(db, 2026))).toBe(0);
	expect(await counted(sql`update exceptions set words = 'autre'`)).toBe(0);
});

test('the journal, which every colleague may read, says that it was answered and no more', async () => {
	const rows = await atDesk((db) =>
		db.selectFrom('journal').select(['action', 'record_kind']).execute()
	);
	expect(JSON.stringify(rows)).not.toMatch(/exception/);
	expect(rows).toContainEqual({ action: 'answer', record_kind: 'request' });
});

test('neither the direction next door nor the coordination reads it', async () => {
	const beside = await world.as('direction', neighbour, (db) => listExceptions(db, 2026));
	expect(beside).toEqual([]);
	for (const role of ['coordination', 'administration'] as const) {
		const read = await world.as(role, centre, (db) =>
			db.selectFrom('exceptions').selectAll().execute()
		);
		expect(read).toEqual([]);
	}
});

test('another reason is said in words; a number that is nobody’s business is refused; nothing is written', async () => {
	const id = await ask();
	expect(await note(id, { reason: 'other' })).toMatchObject({ refusal: 'reason-words' });
	expect(await note(id, { words: 'x'.repeat(301) })).toMatchObject({ refusal: 'reason-words' });
	const card = await note(id, { words: 'payé avec sa carte 4970 1000 0000 0055' });
	expect(card).toMatchObject({ refusal: 'reason-words' });
	expect((await atDesk((db) => showRequest(db, id)))!.answers).toEqual([]);
	expect(await listed()).toHaveLength(1);
});

test('a request next door takes none', async () => {
	const id = await ask();
	const beside = await world.as('accueil', neighbour, (db) =>
		recordException(db, { requestId: id, reason: 'cannot-learn', words: '', today: TODAY })
	);
	expect(beside).toMatchObject({ refusal: 'unknown-request' });
});

test('taken back with its answer, it stands no more', async () => {
	const before = await listed();
	const answerId = await noted(await ask(), { reason: 'nobody-entitled' });
	expect(await listed()).toHaveLength(before.length + 1);
	await atDesk((db) => undoAnswer(db, answerId, () => Promise.reject(new Error('no list'))));
	expect(await listed()).toEqual(before);
});

test('its words go with hers, and with those of nobody known once their time has come; the reason stays', async () => {
	const hers = await atDesk((db) => addPerson(db, { familyName: 'Delattre', givenName: 'Jeanne' }));
	const personId = 'id' in hers ? hers.id : '';
	await noted(await ask({ personId }), { reason: 'cannot-learn', words: 'Jeanne ne lit pas.' });
	await noted(await ask({ day: '2024-02-06' }), {
		reason: 'other',
		words: 'Sa voisine attendait.'
	});
	const erased = await world.asOperator([centre], async (db) => [
		await eraseExceptionWords(db, [personId]),
		await eraseUnnamedExceptionWords(db, '2024-11-24')
	]);
	expect(erased).toEqual([{ exceptions: 1 }, { exceptions: 1 }]);
	const { rows } = await world.owner.query(
		`select reason, words from exceptions where words = '[effacé]' order by reason`
	);
	expect(rows).toEqual([
		{ reason: 'cannot-learn', words: '[effacé]' },
		{ reason: 'other', words: '[effacé]' }
	]);
});
