import { beforeEach, describe, expect, test } from 'vitest';
import { addPerson, readConsents } from '#lib/features/people/people/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { answerReferral, attachPerson } from './answer-referral.ts';
import { giveDoor, giveNewLink } from './give-link.ts';
import { listAwaited, listReferrals, referralsOf } from './list-referrals.ts';
import { done, useDesk } from './partners.fixture.ts';
import { readPartnerLink } from './read-partner-link.ts';
import { readReferral } from './read-referral.ts';
import { referTo } from './refer-to.ts';
import { eraseReferralWords, eraseUnnamedReferralWords } from './erase-words.ts';
import { sendPerson } from './send-person.ts';

const desk = useDesk();
const { act, refer, hold, token, world, openIn } = desk;
const TODAY = '2026-11-24';

beforeEach(async () => {
	await world.owner.query('delete from partner_links; delete from referrals');
});

const awaited = async () =>
	(await act((db) => listAwaited(db, TODAY))).map(({ told, awaiting, isDue }) => [
		told,
		awaiting,
		isDue
	]);

describe('a referral', () => {
	test('without her agreement sends nothing: no link, and none can be given', async () => {
		const { id, link } = await refer({ agreed: false });
		expect(link).toBeNull();
		expect(await act((db) => giveNewLink(db, id))).toMatchObject({ refusal: 'not-agreed' });
		expect(await awaited()).toEqual([]);
	});

	test.each([
		['without a word', { told: ' ' }, 'told'],
		[
			'to a partner that is gone',
			{ partnerId: '01900000-0000-7000-8000-000000000000' },
			'unknown-partner'
		],
		['with a password in the words', { told: 'Son mot de passe est Soleil1948!' }, 'confidential'],
		[
			'handed over to somebody who may not',
			{ kind: 'handover' as const, dueOn: TODAY },
			'not-entitled'
		]
	])('%s is refused and leaves nothing', async (_story, change, refusal) => {
		const before = await desk.written();
		const request = { partnerId: desk.ccas, kind: 'referral' as const, told: 'x', agreed: true };
		expect(await act((db) => referTo(db, { ...request, ...change }))).toMatchObject({ refusal });
		expect(await desk.written()).toBe(before);
	});

	test('of somebody known, sent with her agreement, is a dated consent of hers; a sheet alone is not', async () => {
		const personId = done(
			await act((db) => addPerson(db, { familyName: 'Ducrocq', givenName: 'Odile' }))
		).id;
		await refer({ personId, agreed: false });
		expect(await act((db) => readConsents(db, personId))).toEqual({});
		await refer({ personId });
		expect((await act((db) => readConsents(db, personId))).partner).toMatchObject({
			answer: 'given'
		});
		const before = await desk.written();
		const nobody = '01900000-0000-7000-8000-000000000000';
		expect(
			await act((db) =>
				referTo(db, {
					partnerId: desk.ccas,
					personId: nobody,
					kind: 'referral',
					told: 'x',
					agreed: true
				})
			)
		).toMatchObject({ refusal: 'unknown-person' });
		expect(await desk.written()).toBe(before);
	});

	test('of a neighbouring centre is nobody’s business', async () => {
		const { id } = await refer();
		const neighbour = await world.addCentre('la-digue');
		const there = <T>(work: (db: Db) => Promise<T>) => world.as('direction', neighbour, work);
		expect(await there((db) => readReferral(db, id))).toBeNull();
		expect(await there((db) => giveNewLink(db, id))).toMatchObject({ refusal: 'unknown-referral' });
		expect(
			await there((db) => answerReferral(db, { referralId: id, answer: 'done' }))
		).toMatchObject({ refusal: 'unknown-referral' });
		expect(await there((db) => listReferrals(db, null))).toEqual({ lines: [], next: null });
	});
});

describe('a handover', () => {
	const handOver = (dueOn?: string) =>
		act((db) =>
			referTo(db, {
				partnerId: desk.franceServices,
				kind: 'handover',
				told: 'La carte grise de son mari.',
				agreed: false,
				dueOn
			})
		);

	test('has a day', async () => {
		expect(await handOver()).toMatchObject({ refusal: 'due' });
	});

	test('stays open until the other side says « reçu », told to the desk here', async () => {
		const { id } = done(await handOver(TODAY));
		expect(await awaited()).toEqual([['La carte grise de son mari.', 'no-answer', true]]);
		await act((db) => answerReferral(db, { referralId: id, answer: 'received' }));
		expect(await awaited()).toEqual([]);
	});

	test('that was declined comes back to the desk, until somebody saw to it', async () => {
		const { id } = done(await handOver('2026-12-01'));
		const note = (answer: 'declined' | 'done', reason?: string) =>
			act((db) => answerReferral(db, { referralId: id, answer, reason }));
		done(await note('declined', 'Fermé jusqu’en janvier.'));
		expect(await awaited()).toEqual([['La carte grise de son mari.', 'declined', false]]);
		done(await note('done'));
		expect(await awaited()).toEqual([]);
	});
});

describe('through its door, a partner', () => {
	const send = async (change: object = {}) => {
		const door = token(await act((db) => giveDoor(db, desk.ccas)));
		const sent = {
			words: 'Une amende à payer en ligne.',
			name: '',
			agreed: false,
			hasReadCharter: true
		};
		return hold(door, (db) => sendPerson(db, { ...sent, ...change }));
	};

	test('sends somebody, and learns what became of her, no more', async () => {
		const followUp = token(done(await send({ name: 'Mme Delattre', agreed: true })).link);
		const [inbound] = await act((db) => listAwaited(db, TODAY));
		expect(inbound).toMatchObject({
			awaiting: 'to-receive',
			partner: 'CCAS',
			told: 'Une amende à payer en ligne.\n\nPersonne : Mme Delattre'
		});
		const mark = await openIn(followUp);
		const note = (answer: 'received' | 'declined', reason?: string) =>
			act((db) => answerReferral(db, { referralId: inbound!.id, answer, reason }));
		done(await note('received'));
		done(await note('declined', 'Elle préfère le centre voisin.'));
		const view = await hold(followUp, (db) => readPartnerLink(db, mark));
		expect(view).toMatchObject({
			behind: { opens: 'follow-up', answers: [{ label: 'Reçue' }, { label: 'Orientée ailleurs' }] }
		});
		expect(JSON.stringify(view)).not.toMatch(/Delattre|amende|voisin/);
		expect(await awaited()).toEqual([]);
	});

	test.each([
		['without having read the charter', { hasReadCharter: false }, 'charter'],
		['with a name and no agreement', { name: 'Mme Delattre' }, 'agreement'],
		['without a word', { words: ' ' }, 'words'],
		['with a secret code', { words: 'Son code secret est 4821.' }, 'confidential']
	])('%s sends nothing', async (_story, change, refusal) => {
		expect(await send(change)).toMatchObject({ refusal });
		expect(await awaited()).toEqual([]);
	});

	test('has one door at a time', async () => {
		const first = token(await act((db) => giveDoor(db, desk.ccas)));
		const second = token(await act((db) => giveDoor(db, desk.ccas)));
		expect(await hold(first, (db) => readPartnerLink(db, null))).toBeNull();
		expect(await hold(second, (db) => readPartnerLink(db, null))).toMatchObject({ state: 'open' });
	});
});

test('the list is read page by page, the newest first, none twice', async () => {
	await world.owner.query(
		`insert into referrals (centre_id, partner_id, direction, kind, told, recorded_at)
		 select $1, $2, 'out', 'referral', n::text, timestamptz '2026-01-01' + n / 2 * interval '1 hour'
		 from generate_series(1, 70) n`,
		[desk.centreId, desk.ccas]
	);
	const told: string[] = [];
	let below: string | null = null;
	do {
		const page: Awaited<ReturnType<typeof listReferrals>> = await act((db) =>
			listReferrals(db, below)
		);
		told.push(...page.lines.map((line) => line.told));
		below = page.next;
	} while (below);
	expect(new Set(told).size).toBe(70);
	expect(told).toHaveLength(70);
	expect(Number(told[0])).toBeGreaterThan(68);
});

describe('her rights', () => {
	test('erased, no word is left and what is counted stays', async () => {
		const person = done(
			await act((db) => addPerson(db, { familyName: 'Berger', givenName: 'Ida' }))
		).id;
		const { id } = await refer({ personId: person, bring: 'ses papiers' });
		await act((db) =>
			answerReferral(db, { referralId: id, answer: 'declined', reason: 'Trop de monde.' })
		);
		expect(await act((db) => eraseReferralWords(db, [person]))).toEqual({ referrals: 1 });
		const [line] = await act((db) => referralsOf(db, person));
		expect(line).toMatchObject({ told: '', lastAnswer: 'declined', partner: 'CCAS' });
		const { rows } = await world.owner.query(
			`select from referrals where told <> '' or bring is not null
			 union all select from referral_answers where reason <> ''`
		);
		expect(rows).toHaveLength(0);
	});

	test('whom a partner sent is attached once known; the others lose their words with time', async () => {
		const person = done(
			await act((db) => addPerson(db, { familyName: 'Caron', givenName: 'Luce' }))
		).id;
		await refer({ told: 'À attacher.', agreed: false });
		await world.owner.query(`update referrals set direction = 'in'`);
		const [inbound] = await act((db) => listAwaited(db, TODAY));
		await act((db) => attachPerson(db, inbound!.id, person));
		await refer({ told: 'De personne.', agreed: false });
		const after = Temporal.Instant.from('2028-11-25T00:00:00Z');
		expect(await act((db) => eraseUnnamedReferralWords(db, after))).toEqual({ referrals: 1 });
		const left = (await act((db) => listReferrals(db, null))).lines.map(({ told }) => told);
		expect(left.sort()).toEqual(['', 'À attacher.']);
	});
});
