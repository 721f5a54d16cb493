import { describe, expect, test } from 'vitest';
import { answerReferral } from '#lib/features/desk/partners/index.server.ts';
import { answerRequest, type NewAnswer, undoAnswer } from './answer-request.ts';
import { attachPerson, detachPerson } from './attach-person.ts';
import { done, noList, TODAY, useDesk } from './desk.fixture.ts';
import { endWaiting, waitAgain } from './end-waiting.ts';
import { showRequest } from './show-request.ts';

const desk = useDesk();
type Said<Answer> = Answer extends unknown ? Omit<Answer, 'requestId' | 'today'> : never;
const answer = (requestId: string, said: Said<NewAnswer>) =>
	desk.act((db) => answerRequest(db, { requestId, today: TODAY, ...said } as NewAnswer));
const statusOf = async (id: string) => (await desk.act((db) => showRequest(db, id)))!.status;
const undo = (id: string) => desk.act((db) => undoAnswer(db, id, noList));

test('guided now, and shown a guide: both are kept, each may be undone, and the request is open again', async () => {
	const id = await desk.ask();
	const guided = done(await answer(id, { kind: 'guided', autonomy: 'autonome', minutes: 15 }));
	const shown = done(await answer(id, { kind: 'guide-shown', words: 'Déclarer en ligne' }));
	expect(await statusOf(id)).toBe('answered');
	done(await undo(guided.id));
	expect(await statusOf(id)).toBe('answered');
	done(await undo(shown.id));
	// Twice is once.
	done(await undo(shown.id));
	expect(await statusOf(id)).toBe('open');
});

describe('what is missing is asked for, and nothing is written', () => {
	test.each<[string, Said<NewAnswer>, string]>([
		['no degree', { kind: 'guided', autonomy: '' }, 'minutes'],
		['minutes of two days', { kind: 'guided', autonomy: 'autonome', minutes: 2880 }, 'minutes'],
		['half a minute', { kind: 'guided', autonomy: 'autonome', minutes: 0.5 }, 'minutes'],
		['no guide', { kind: 'guide-shown', words: ' ' }, 'words'],
		['no papers', { kind: 'come-back', words: '', dueOn: TODAY }, 'words'],
		['a day gone by', { kind: 'come-back', words: 'avis', dueOn: '2026-11-23' }, 'day'],
		['no day', { kind: 'come-back', words: 'avis', dueOn: '' }, 'day'],
		['nothing offered instead', { kind: 'declined-in-place', offered: [] }, 'offered'],
		['no reason', { kind: 'none-found', words: '' }, 'words'],
		['too long', { kind: 'none-found', words: 'a'.repeat(501) }, 'words']
	])('%s', async (_name, said, refusal) => {
		const id = await desk.ask();
		expect(await answer(id, said)).toMatchObject({ refusal });
		expect((await desk.act((db) => showRequest(db, id)))!.answers).toEqual([]);
	});
});

test('she comes back with her papers: awaited, back, then answered; said by mistake, awaited again', async () => {
	const id = await desk.ask();
	const waits = done(await answer(id, { kind: 'come-back', words: 'avis', dueOn: TODAY }));
	expect(await statusOf(id)).toBe('waiting');
	done(await desk.act((db) => endWaiting(db, { answerId: waits.id, ending: 'gave-up' })));
	expect(await statusOf(id)).toBe('answered');
	done(await desk.act((db) => waitAgain(db, waits.id)));
	expect(await statusOf(id)).toBe('waiting');
	done(await desk.act((db) => endWaiting(db, { answerId: waits.id, ending: 'came' })));
	expect(await statusOf(id)).toBe('open');
	done(await answer(id, { kind: 'guided', autonomy: 'partiellement_autonome' }));
	expect(await statusOf(id)).toBe('answered');
});

test('two desks say at once that she came and that she gave up: one word stays', async () => {
	const id = await desk.ask();
	const waits = done(await answer(id, { kind: 'come-back', words: 'avis', dueOn: TODAY }));
	await Promise.all(
		(['came', 'gave-up'] as const).map((ending) =>
			desk.act((db) => endWaiting(db, { answerId: waits.id, ending }))
		)
	);
	const { rowCount } = await desk.world.owner.query(
		'select from request_answer_endings where answer_id = $1',
		[waits.id]
	);
	expect(rowCount).toBe(1);
});

test('two desks answer at once: both answers are kept', async () => {
	const id = await desk.ask();
	await Promise.all([
		answer(id, { kind: 'guided', autonomy: 'autonome' }),
		answer(id, { kind: 'none-found', words: 'le site est fermé' })
	]);
	expect((await desk.act((db) => showRequest(db, id)))!.answers).toHaveLength(2);
});

test('two requests want the last seat of a slot at once: one has it, the other is told', async () => {
	const slotId = await desk.addSlot(1);
	const ids = [await desk.ask(), await desk.ask()];
	const answers = await Promise.all(ids.map((id) => answer(id, { kind: 'drop-in', slotId })));
	expect(answers.filter((one) => 'refusal' in one)).toMatchObject([{ refusal: 'slot-full' }]);
	expect((await Promise.all(ids.map(statusOf))).toSorted()).toEqual(['answered', 'open']);
});

test('a handover waits until the other side says « reçu »; declined, it is to be answered again', async () => {
	const partnerId = await desk.addPartner('France services', 'france-services');
	const handOver = async () => {
		const id = await desk.ask();
		const told = 'Sa déclaration est à faire avant le 30.';
		const said = { kind: 'handed-over', partnerId, told, agreed: false, dueOn: TODAY } as const;
		done(await answer(id, said));
		expect(await statusOf(id)).toBe('waiting');
		const { referral } = (await desk.act((db) => showRequest(db, id)))!.answers[0]!;
		return { id, referralId: referral!.id };
	};
	const one = await handOver();
	done(
		await desk.act((db) =>
			answerReferral(db, { referralId: one.referralId, answer: 'received', reason: null })
		)
	);
	expect(await statusOf(one.id)).toBe('answered');
	const other = await handOver();
	done(
		await desk.act((db) =>
			answerReferral(db, { referralId: other.referralId, answer: 'declined', reason: 'complet' })
		)
	);
	expect(await statusOf(other.id)).toBe('open');
});

test('a partner that is not entitled takes no handover, and no answer is written', async () => {
	const partnerId = await desk.addPartner('Médiathèque');
	const id = await desk.ask();
	const said = {
		kind: 'handed-over',
		partnerId,
		told: 'Sa carte grise',
		agreed: false,
		dueOn: TODAY
	} as const;
	expect(await answer(id, said)).toMatchObject({ refusal: 'not-entitled' });
	expect(await statusOf(id)).toBe('open');
});

test('declined in her place, with what was offered instead; settled another way, with or without words', async () => {
	const id = await desk.ask({ words: 'faites-le-moi', family: 'citoyennete-impots' });
	done(await answer(id, { kind: 'declined-in-place', offered: ['Le faire ensemble'] }));
	expect(await statusOf(id)).toBe('answered');
	const other = await desk.ask();
	done(await answer(other, { kind: 'settled', words: 'À la maison, avec son neveu' }));
	expect(await statusOf(other)).toBe('answered');
});

test('a request is attached once, two desks at once, and detached', async () => {
	const id = await desk.ask();
	const people = [await desk.addPerson('Un'), await desk.addPerson('Deux')];
	const answers = await Promise.all(
		people.map((personId) => desk.act((db) => attachPerson(db, { requestId: id, personId })))
	);
	expect(answers.filter((one) => 'refusal' in one)).toMatchObject([
		{ refusal: 'already-attached' }
	]);
	done(await desk.act((db) => detachPerson(db, id)));
	expect((await desk.act((db) => showRequest(db, id)))!.personId).toBeNull();
});

test('another centre answers, undoes and attaches nothing', async () => {
	const id = await desk.ask();
	const guided = done(await answer(id, { kind: 'guided', autonomy: 'autonome' }));
	const said = { requestId: id, today: TODAY, kind: 'none-found', words: 'rien' } as const;
	expect(await desk.actBeside((db) => answerRequest(db, said))).toMatchObject({
		refusal: 'unknown-request'
	});
	expect(await desk.actBeside((db) => undoAnswer(db, guided.id, noList))).toMatchObject({
		refusal: 'unknown-answer'
	});
	expect(await desk.actBeside((db) => detachPerson(db, id))).toMatchObject({
		refusal: 'unknown-request'
	});
	expect(await statusOf(id)).toBe('answered');
});
