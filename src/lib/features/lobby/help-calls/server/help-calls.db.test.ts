import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { atOnce } from '../../../../../../tests/database/at-once.ts';
import { done } from '../../../../../../tests/database/story-centre.ts';
import { publishGuides } from '../../../../../../tests/database/publish-guides.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { answerCall, takeBackAnswer } from './answer-call.ts';
import { A_TUESDAY, installKiosk, later, TODAY, useCalledCentre } from './calls.fixture.ts';
import { requestFromCall, settleCall } from './end-call.ts';
import { callsOfDay, openCalls } from './list-calls.ts';
import { callHelp, ownCall } from './own-call.ts';
import { readCallSums } from './read-call-sums.ts';
import { ringingKiosks } from './ringing-kiosks.ts';

const hall = useCalledCentre();
const UNKNOWN = '01900000-0000-7000-8000-000000000001';
const open = (now = A_TUESDAY) => hall.team('nadia', openCalls, now);
const call = async (...args: Parameters<typeof hall.call>) => done(await hall.call(...args)).id;

beforeAll(async () => {
	await hall.prepare();
	await publishGuides(hall.world, ['carte-vitale']);
});
beforeEach(() => hall.clear());

describe('somebody calls', () => {
	test('the team reads which kiosk, which guide and which step, and nobody’s name', async () => {
		const id = await call(A_TUESDAY, { guide: 'carte-vitale', step: 2 });
		expect(await open()).toMatchObject([
			{ id, kiosk: 'Hall', state: 'rings', comes: null, outcome: null, calledAt: A_TUESDAY }
		]);
		expect((await open())[0]!.about).toMatch(
			/^Guide «\u202f.*carte Vitale.*\u202f», étape 2\u00a0: ./i
		);
	});

	test('pressed twice, even at once, it is one call; once it is over, another one', async () => {
		const first = await call();
		expect(await call(later(1))).toBe(first);
		const twice = await atOnce(
			{ act: (work) => hall.atKiosk(work, later(2)), world: hall.world },
			(db) => callHelp(db, { guide: null, step: null, language: 'fr' }),
			(db) => callHelp(db, { guide: null, step: null, language: 'en' })
		);
		expect(twice).toEqual([{ id: first }, { id: first }]);
		expect(await hall.count('help_calls')).toBe(1);
		await hall.giveUp(later(3));
		expect(await call(later(4))).not.toBe(first);
	});

	test('two first presses at once are one call', async () => {
		const [one, other] = await atOnce(
			{ act: (work) => hall.atKiosk(work), world: hall.world },
			async (db) => done(await callHelp(db, { guide: null, step: null, language: 'fr' })),
			async (db) => done(await callHelp(db, { guide: null, step: null, language: 'fr' }))
		);
		expect(one.id).toBe(other.id);
		expect(await hall.count('help_calls')).toBe(1);
	});

	test('nobody ends it: after fifteen minutes it ends by itself, and the kiosk may call again', async () => {
		const first = await call();
		expect(await open(later(14))).toHaveLength(1);
		expect(await open(later(15))).toEqual([]);
		expect(await hall.own(later(15))).toBeNull();
		expect(await hall.team('nadia', (db) => answerCall(db, first), later(15))).toMatchObject({
			refusal: 'call-over'
		});
		expect(await hall.count('help_call_answers')).toBe(0);
		expect(await call(later(15))).not.toBe(first);
	});

	test('a kiosk that was revoked calls nobody, reads nothing and ends nothing', async () => {
		await call();
		await hall.world.owner.query(
			`insert into kiosk_revocations (centre_id, kiosk_id, recorded_at) values ($1, $2, $3)`,
			[hall.centreId, hall.kiosk, A_TUESDAY.toString()]
		);
		expect(await hall.call(later(20))).toMatchObject({ refusal: 'no-kiosk' });
		expect(await hall.own()).toBeNull();
		await hall.giveUp();
		expect(await hall.count('help_calls')).toBe(1);
		expect(await hall.count('help_call_ends')).toBe(0);
	});

	test('a kiosk reads no table: neither its calls, nor those who answer them', async () => {
		await call();
		for (const table of [
			'help_calls',
			'help_call_answers',
			'help_call_ends',
			'staff_members'
		] as const) {
			expect(await hall.atKiosk((db) => db.selectFrom(table).select('id').execute())).toEqual([]);
		}
		const written = hall.atKiosk((db) =>
			db
				.insertInto('help_call_ends')
				.values({
					...{ centre_id: hall.centreId, call_id: UNKNOWN, outcome: 'settled' },
					recorded_at: A_TUESDAY.toString()
				})
				.execute()
		);
		await expect(written).rejects.toMatchObject({ code: '42501' });
	});

	test('a step without a guide is no step; a word that is no guide’s is refused whole', async () => {
		await call(A_TUESDAY, { guide: null, step: 3 });
		expect(await hall.own()).toMatchObject({ guide: null, step: null });
		await hall.clear();
		await expect(call(A_TUESDAY, { guide: '<b>x</b>', step: 1 })).rejects.toMatchObject({
			code: '23514'
		});
		expect(await hall.count('help_calls')).toBe(0);
	});
});

describe('« J’arrive »', () => {
	test('the kiosk is told the first name of whoever comes, as her colleagues say it', async () => {
		const id = await call();
		expect(await hall.own()).toMatchObject({ id, comes: null });
		done(await hall.team('nadia', (db) => answerCall(db, id), later(0.5)));
		expect(await hall.own(later(1))).toMatchObject({ comes: 'Nadia', comesAt: later(0.5) });
		expect(await open(later(1))).toMatchObject([
			{ state: 'comes', comes: 'Nadia Haddad', isMine: true }
		]);
	});

	test('of two at once, one comes, and the other is told who', async () => {
		const id = await call();
		const answers = await atOnce(
			{ act: (work) => hall.team('nadia', work), world: hall.world },
			(db) => answerCall(db, id),
			(db) => answerCall(Object.assign(db, { acting: { ...db.acting, staffId: hall.karim } }), id)
		);
		expect(answers).toMatchObject([{ call: id }, { refusal: 'somebody-comes' }]);
		expect((answers[1] as unknown as { message: string }).message).toMatch(/^Nadia y va déjà/);
		expect(await hall.count('help_call_answers')).toBe(1);
	});

	test('said twice by the same colleague, it is said once', async () => {
		const id = await call();
		done(await hall.team('nadia', (db) => answerCall(db, id)));
		done(await hall.team('nadia', (db) => answerCall(db, id)));
		expect(await hall.count('help_call_answers')).toBe(1);
	});

	test('« Finalement non » is hers alone; then it rings again, and another one may come', async () => {
		const id = await call();
		done(await hall.team('nadia', (db) => answerCall(db, id)));
		expect(await hall.team('karim', (db) => takeBackAnswer(db, id))).toMatchObject({
			refusal: 'not-yours'
		});
		expect(await hall.own()).toMatchObject({ comes: 'Nadia' });
		done(await hall.team('nadia', (db) => takeBackAnswer(db, id)));
		expect(await open()).toMatchObject([{ state: 'rings', comes: null }]);
		done(await hall.team('karim', (db) => answerCall(db, id)));
		expect(await hall.own()).toMatchObject({ comes: 'Karim' });
		expect(await hall.count('help_call_answers')).toBe(2);
	});
});

describe('another centre', () => {
	test('sees no call, and can do nothing of one', async () => {
		const id = await call();
		const next = await hall.world.addCentre(`digue-${Date.now()}`);
		const there = <T>(work: Parameters<typeof hall.team<T>>[1]) =>
			hall.team('karim', work, A_TUESDAY, next);
		expect(await there(openCalls)).toEqual([]);
		expect(await ringingKiosks({ database: hall.world.app, now: () => A_TUESDAY }, next)).toEqual(
			[]
		);
		for (const does of [
			answerCall,
			takeBackAnswer,
			settleCall,
			(db: Db) => requestFromCall(db, { id, day: TODAY })
		] as ((db: Db, id: string) => Promise<object>)[]) {
			expect(await there((db) => does(db, id))).toMatchObject({ refusal: 'unknown-call' });
		}
		for (const table of ['help_call_answers', 'help_call_ends', 'requests']) {
			expect(await hall.count(table), table).toBe(0);
		}
	});

	test('its kiosk is told nothing of this one’s call', async () => {
		await call();
		const next = await hall.world.addCentre(`criee-${Date.now()}`);
		const other = await installKiosk(hall.world, next, 'Hall');
		expect(await hall.atKiosk(ownCall, A_TUESDAY, other)).toBeNull();
	});
});

describe('it ends once', () => {
	test('« Je n’ai plus besoin » at the kiosk; nobody comes after that', async () => {
		const id = await call();
		await hall.giveUp(later(1));
		await hall.giveUp(later(2));
		expect(await hall.count('help_call_ends')).toBe(1);
		expect(await hall.own(later(2))).toMatchObject({ outcome: 'gave-up' });
		for (const does of [answerCall, settleCall, takeBackAnswer]) {
			expect(await hall.team('nadia', (db) => does(db, id), later(3))).toMatchObject({
				refusal: 'call-over'
			});
		}
	});

	test('« C’est réglé » by the team, and the day tells how long she waited', async () => {
		const id = await call();
		done(await hall.team('nadia', (db) => answerCall(db, id), later(1)));
		done(await hall.team('nadia', (db) => settleCall(db, id), later(6)));
		done(await hall.team('nadia', (db) => settleCall(db, id), later(7)));
		expect(await open(later(7))).toEqual([]);
		const day = await hall.team(
			'karim',
			(db) => callsOfDay(db, { today: TODAY, timeZone: 'Europe/Paris' }),
			later(8)
		);
		expect(day).toMatchObject([
			{ state: 'over', outcome: 'settled', comesAt: later(1), endedAt: later(6) }
		]);
	});

	test('it becomes a request in one tap: of the guide’s family, of nobody, once however often it is pressed', async () => {
		const id = await call(A_TUESDAY, { guide: 'carte-vitale', step: 2 });
		const press = () => hall.team('nadia', (db) => requestFromCall(db, { id, day: TODAY }));
		const [one, other] = await atOnce(
			{ act: (work) => hall.team('nadia', work), world: hall.world },
			(db) => requestFromCall(db, { id, day: TODAY }),
			(db) => requestFromCall(db, { id, day: TODAY })
		);
		expect(one).toEqual(other);
		expect(await press()).toEqual(one);
		const { rows } = await hall.world.owner.query('select * from requests');
		expect(rows).toMatchObject([
			{ family: 'prestations-sante', channel: 'comes', origin: 'unknown', person_id: null }
		]);
		expect(rows[0].words).toMatch(/^Appel à la borne «\u202fHall\u202f»\u00a0: Guide/);
		expect(await hall.count('help_call_ends')).toBe(1);
		await hall.world.owner.query('truncate requests cascade');
	});

	test('without a guide it is another démarche; settled already, it is no request', async () => {
		const id = await call();
		done(await hall.team('nadia', (db) => settleCall(db, id)));
		expect(await hall.team('nadia', (db) => requestFromCall(db, { id, day: TODAY }))).toMatchObject(
			{ refusal: 'call-over' }
		);
		expect(await hall.count('requests')).toBe(0);
		const next = await call(later(1));
		done(await hall.team('nadia', (db) => requestFromCall(db, { id: next, day: TODAY }), later(2)));
		const { rows } = await hall.world.owner.query('select family, words from requests');
		expect(rows).toEqual([
			{
				family: 'autre-demarche',
				words: 'Appel à la borne «\u202fHall\u202f»\u00a0: sans guide ouvert'
			}
		]);
	});
});

test('a call that became a request names it, and no other end does', async () => {
	const end = async (outcome: string, requestId: string | null) =>
		hall.world.owner.query(
			`insert into help_call_ends (centre_id, call_id, outcome, request_id, recorded_at)
			values ($1, $2, $3, $4, now())`,
			[hall.centreId, await call(later(1)), outcome, requestId]
		);
	const asked = { id: await call(), day: TODAY };
	const { request } = done(await hall.team('nadia', (db) => requestFromCall(db, asked)));
	await expect(end('settled', request)).rejects.toThrow(/help_call_ends_check/);
	await expect(end('request', null)).rejects.toThrow(/help_call_ends_check/);
	await end('request', request);
});

test('a locked desk knows which kiosk rings, until somebody comes, and nobody’s name', async () => {
	const here = (now = A_TUESDAY) =>
		ringingKiosks({ database: hall.world.app, now: () => now }, hall.centreId);
	expect(await here()).toEqual([]);
	const id = await call();
	expect(await here()).toEqual(['Hall']);
	done(await hall.team('nadia', (db) => answerCall(db, id)));
	expect(await here()).toEqual([]);
});

test('the calls of some weeks are told in numbers: how many, answered, and how soon', async () => {
	const sums = (from = TODAY, until = TODAY) =>
		hall.team('nadia', (db) => readCallSums(db, { from, until }));
	expect(await sums()).toEqual({ calls: 0, answered: 0, seconds: null });
	const first = await call();
	done(await hall.team('nadia', (db) => answerCall(db, first), later(1)));
	done(await hall.team('nadia', (db) => settleCall(db, first), later(2)));
	await call(later(3));
	expect(await sums()).toEqual({ calls: 2, answered: 1, seconds: 60 });
	expect(await sums('2026-11-25', '2026-11-30')).toEqual({ calls: 0, answered: 0, seconds: null });
	expect(
		await hall.team('nadia', (db) => readCallSums(db, { from: TODAY, until: TODAY }, UNKNOWN))
	).toEqual({ calls: 0, answered: 0, seconds: null });
});
