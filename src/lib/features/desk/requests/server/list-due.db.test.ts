import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ANSWER_KINDS } from '../domain/answer-kinds.ts';
import { requestStatus } from '../domain/request-status.ts';
import { answerRequest, undoAnswer } from './answer-request.ts';
import { correctFamily } from './correct-family.ts';
import { countDay } from './count-day.ts';
import { countDue } from './count-due.ts';
import { done, noList, TODAY, useDesk } from './desk.fixture.ts';
import { listDue } from './list-due.ts';
import { listRequests } from './list-requests.ts';
import { rectifyWords } from './rectify-words.ts';
import { ERASED, eraseRequestWords } from './erase-words.ts';
import { requestsOf } from './requests-of.ts';
import { showRequest } from './show-request.ts';
import { tenth } from '../../../../../../tests/gate/night.ts';

const desk = useDesk();
const due = () => desk.act((db) => listDue(db, TODAY));

test('what is due: the oldest without an answer first, papers of today and of yesterday, a handover nobody received', async () => {
	const old = await desk.ask({ day: '2026-11-20', words: 'amende' });
	const fresh = await desk.ask({ words: 'carte grise', family: 'autre-demarche' });
	const back = await desk.ask({ personId: await desk.addPerson('Retour') });
	const later = await desk.ask();
	const handed = await desk.ask();
	const partnerId = await desk.addPartner('France services', 'france-services');
	const answer = (requestId: string, said: object) =>
		desk.act((db) => answerRequest(db, { requestId, today: '2026-11-20', ...said } as never));
	done(await answer(back, { kind: 'come-back', words: 'avis', dueOn: '2026-11-23' }));
	done(await answer(later, { kind: 'come-back', words: 'avis', dueOn: '2026-11-26' }));
	const told = 'Sa demande de retraite';
	const relay = done(
		await answer(handed, { kind: 'handed-over', partnerId, told, agreed: false, dueOn: TODAY })
	);
	const found = await due();
	expect(found.open.map(({ id }) => id)).toEqual([old, fresh]);
	expect(found.openCount).toBe(2);
	expect(found.comeBacks).toMatchObject([{ id: back, bring: 'avis', person: 'Jeanne Retour' }]);
	expect(found.partners).toMatchObject([{ partner: 'France services', isDue: true }]);
	expect(await desk.act((db) => countDue(db, TODAY))).toBe(4);

	// Undone, the handover is awaited no more, and its request is to be answered again.
	done(await desk.act((db) => undoAnswer(db, relay.id, noList)));
	const now = await due();
	expect(now.partners).toEqual([]);
	expect(now.open.map(({ id }) => id)).toContain(handed);
	// Nothing of it is shown to the centre beside.
	expect(await desk.actBeside((db) => countDue(db, TODAY))).toBe(0);
	expect(await desk.act((db) => countDay(db, '2026-11-20'))).toEqual([
		{ family: 'citoyennete-impots', requests: 1 }
	]);
});

test('a link that the partner does not have yet is due at the desk, and its request waits', async () => {
	const id = await desk.ask({ words: 'facture d’eau' });
	const partnerId = await desk.addPartner('Espace conseil');
	const said = { kind: 'referred', partnerId, told: 'Un échéancier.', agreed: true } as const;
	const counted = await desk.act((db) => countDue(db, TODAY));
	done(await desk.act((db) => answerRequest(db, { requestId: id, today: TODAY, ...said })));
	const { open, partners } = await due();
	expect(partners).toMatchObject([{ partner: 'Espace conseil', awaiting: 'to-give' }]);
	expect(open.map((one) => one.id)).not.toContain(id);
	// One request less to answer, one partner more to see to.
	expect(await desk.act((db) => countDue(db, TODAY))).toBe(counted);
	const shown = (await desk.act((db) => showRequest(db, id)))!;
	expect([shown.status, shown.answers[0]!.referral!.status]).toEqual([
		'waiting',
		'Lien à transmettre'
	]);
	const waiting = await desk.act((db) => listRequests(db, { status: 'waiting' }, TODAY));
	expect(waiting.lines.map((one) => one.id)).toContain(id);
});

test('the list is filtered, and goes on where the page ended', async () => {
	for (let day = 1; day <= 28; day++) {
		const padded = String(day).padStart(2, '0');
		await desk.ask({ day: `2025-02-${padded}`, family: 'loisirs', words: 'centre aéré' });
		await desk.ask({ day: `2025-02-${padded}`, family: 'scolarite', words: 'cantine' });
	}
	const february = { from: '2025-02-01', to: '2025-02-28' };
	const first = await desk.act((db) => listRequests(db, february, TODAY));
	expect(first.lines).toHaveLength(30);
	const second = await desk.act((db) =>
		listRequests(db, { ...february, below: first.next! }, TODAY)
	);
	expect(second.lines).toHaveLength(26);
	expect(second.next).toBeNull();
	const ids = [...first.lines, ...second.lines].map(({ id }) => id);
	expect(new Set(ids).size).toBe(56);
	const filter = { ...february, family: 'loisirs', status: 'open' } as const;
	const plays = await desk.act((db) => listRequests(db, filter, TODAY));
	expect(plays.lines).toHaveLength(28);
	expect(
		(await desk.act((db) => listRequests(db, { ...filter, status: 'answered' }, TODAY))).lines
	).toEqual([]);
});

test('the status computed where the rows are is the one of the rule, whatever was answered', async () => {
	const kinds = ANSWER_KINDS.filter(
		(kind) => !['pre-list', 'drop-in', 'referred', 'handed-over'].includes(kind)
	);
	const minute = fc.integer({ min: 0, max: 59 });
	const history = fc.array(
		fc.record({
			kind: fc.constantFrom(...kinds),
			at: minute,
			isUndone: fc.boolean(),
			ending: fc.option(fc.record({ what: fc.constantFrom('came', 'gave-up'), at: minute }))
		}),
		{ maxLength: 5 }
	);
	const moment = (at: number) => `2026-11-24T08:${String(at).padStart(2, '0')}:00Z`;
	await fc.assert(
		fc.asyncProperty(history, async (answers) => {
			const id = await desk.ask({ day: '2024-06-06' });
			for (const { kind, at, isUndone, ending } of answers) {
				const { rows } = await desk.world.owner.query<{ id: string }>(
					`insert into request_answers (request_id, centre_id, kind, autonomy, due_on, recorded_at)
					values ($1, $2, $3, case when $3 = 'guided' then 'autonome' end, $4, $5) returning id`,
					[id, desk.centreId, kind, kind === 'come-back' ? TODAY : null, moment(at)]
				);
				if (isUndone) {
					await desk.world.owner.query(
						'insert into request_answer_undos (answer_id, centre_id, recorded_at) values ($1, $2, now())',
						[rows[0]!.id, desk.centreId]
					);
				}
				if (ending && kind === 'come-back') {
					await desk.world.owner.query(
						`insert into request_answer_endings (answer_id, centre_id, ending, recorded_at)
						values ($1, $2, $3, $4)`,
						[rows[0]!.id, desk.centreId, ending.what, moment(ending.at)]
					);
				}
			}
			const shown = (await desk.act((db) => showRequest(db, id)))!;
			const [line] = (
				await desk.act((db) => listRequests(db, { from: '2024-06-06', to: '2024-06-06' }, TODAY))
			).lines.filter((one) => one.id === id);
			const expected = requestStatus(shown.answers);
			expect(line!.status).toBe(expected);
			for (const status of ['open', 'waiting', 'answered'] as const) {
				const filtered = await desk.act((db) =>
					listRequests(db, { from: '2024-06-06', to: '2024-06-06', status }, TODAY)
				);
				expect(filtered.lines.some((one) => one.id === id)).toBe(status === expected);
			}
			const { open } = await desk.act((db) => listDue(db, TODAY));
			expect(open.some((one) => one.id === id)).toBe(expected === 'open');
			await desk.world.owner.query('delete from requests where id = $1', [id]);
		}),
		{ numRuns: tenth(200) }
	);
});

test('her sheet, and the day her words go: counts and dates stay', async () => {
	const personId = await desk.addPerson('Effacée');
	const id = await desk.ask({ personId, words: 'mots à elle', day: '2024-03-04' });
	done(
		await desk.act((db) =>
			answerRequest(db, {
				requestId: id,
				today: TODAY,
				kind: 'declined-in-place',
				offered: ['Le faire ensemble'],
				words: 'elle préfère attendre'
			})
		)
	);
	expect(await desk.act((db) => requestsOf(db, personId))).toHaveLength(2);
	const erased = { requests: 1, request_answers: 1 };
	expect(await desk.act((db) => eraseRequestWords(db, [personId]))).toEqual(erased);
	// Twice is once.
	expect(await desk.act((db) => eraseRequestWords(db, [personId]))).toEqual({
		requests: 0,
		request_answers: 0
	});
	expect(await desk.act((db) => showRequest(db, id))).toMatchObject({
		words: ERASED,
		personId,
		day: '2024-03-04',
		status: 'answered',
		answers: [{ words: ERASED, offered: [ERASED] }]
	});
});

test('the family is corrected and what it was is kept; the words are rectified and the former are kept nowhere', async () => {
	const id = await desk.ask({ words: 'mal noté', family: 'loisirs', day: '2024-01-02' });
	done(await desk.act((db) => correctFamily(db, { requestId: id, family: 'emploi' })));
	// Nothing new is said.
	done(await desk.act((db) => correctFamily(db, { requestId: id, family: 'emploi' })));
	done(await desk.act((db) => rectifyWords(db, { requestId: id, words: 'bien noté' })));
	expect(await desk.act((db) => rectifyWords(db, { requestId: id, words: ' ' }))).toMatchObject({
		refusal: 'words'
	});
	const shown = (await desk.act((db) => showRequest(db, id)))!;
	expect(shown).toMatchObject({ words: 'bien noté', family: 'emploi' });
	expect(shown.corrections).toMatchObject([{ was: 'loisirs', became: 'emploi' }]);
	expect(
		await desk.actBeside((db) => correctFamily(db, { requestId: id, family: 'retraite' }))
	).toMatchObject({ refusal: 'unknown-request' });
});
