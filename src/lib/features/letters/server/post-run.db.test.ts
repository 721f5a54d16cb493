import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { cancelMeeting, invitePeople } from '#lib/features/funnels/index.server.ts';
import { showPerson, updatePerson } from '#lib/features/people/index.server.ts';
import { askRight } from '#lib/features/rights/index.server.ts';
import { renderLetters } from '#lib/platform/documents/letters/render-letters.ts';
import { atOnce, done, TODAY } from '../../funnels/server/funnel.fixture.ts';
import { cancelRun } from './cancel-run.ts';
import { eraseLetters, erasePastLetters } from './erase-letters.ts';
import { useLetters } from './letters.fixture.ts';
import { noteCalls } from './note-calls.ts';
import { postRun } from './post-run.ts';
import { prepareRun } from './prepare-run.ts';
import { lettersToPrint } from './print-run.ts';
import { peopleOfRun, readRun } from './read-run.ts';
import { PROPOSED_TEXT } from '../domain/proposed-model.ts';
import { saveModel } from './save-model.ts';

const letters = useLetters();
const { act, wait, waitWith, meet, stands, count, wanted, prepare } = letters;
const ROAD = '12 rue de l’Église\n62230 Outreau';
const post = (runId: string) => act((db) => postRun(db, { runId, today: TODAY, canMail: true }));
const print = (runId: string) => act(async (db) => lettersToPrint(db, (await readRun(db, runId))!));
const mails = async () =>
	(
		await letters.world.owner.query<{ recipient: string; subject: string; text: string }>(
			`select recipient, subject, text from mails where kind = 'letter' order by queued_at, id`
		)
	).rows;

beforeAll(letters.writeHead);

describe('letters are prepared, printed, posted', () => {
	test('a letter, a mail, a call: nobody is invited before, each is once they are posted', async () => {
		const [paper, screen, voice] = [
			await waitWith('Abgrall', { address: ROAD, email: 'abgrall@exemple.fr' }),
			await waitWith('Bonduelle', { email: 'bonduelle@exemple.fr' }),
			await wait('Carlier')
		];
		const all = [paper, screen, voice].map(({ entryId }) => entryId);
		const meetingId = await meet({ startsAt: '17:00' });
		const refused = await prepare(wanted(meetingId, all));
		expect(refused).toMatchObject({ refusal: 'no-address' });
		expect(refused).toHaveProperty('message', expect.stringMatching(/^Jeanne Bonduelle, Jeanne Carlier n’ont pas d’adresse postale/)); // prettier-ignore
		expect(await count('letter_runs')).toBe(0);

		const { id } = done(await prepare(wanted(meetingId, all, { goesOnWithout: true, largePrint: [paper.entryId] }))); // prettier-ignore
		const people = await act((db) => peopleOfRun(db, id));
		expect(
			people.map(({ familyName, channel, isLargePrint }) => [familyName, channel, isLargePrint])
		).toEqual([
			['Abgrall', 'letter', true],
			['Bonduelle', 'email', false],
			['Carlier', 'call', false]
		]);
		expect(await stands(paper.personId)).toBe(`on-the-list ${TODAY}`);
		const run = await print(id);
		expect(run.letters).toHaveLength(1);
		expect(run.letters[0]).toMatchObject({
			address: ['Jeanne Abgrall', '12 rue de l’Église', '62230 OUTREAU'],
			isLargePrint: true,
			dateLine: 'Le 24 novembre 2026'
		});
		expect(run.letters[0]!.paragraphs.join('\n')).toContain('jeudi 3 décembre 2026 à 17\u00a0h');
		expect(run.letters[0]!.paragraphs.join('\n')).not.toMatch(/[[\]]/);

		expect(await post(id)).toEqual({ letters: 1, mails: 1, skipped: [] });
		expect(await stands(paper.personId)).toBe(`invited ${TODAY}`);
		expect(await stands(screen.personId)).toBe(`invited ${TODAY}`);
		expect(await stands(voice.personId)).toBe(`on-the-list ${TODAY}`);
		const [mail, ...others] = await mails();
		expect(others).toEqual([]);
		expect(mail).toMatchObject({ recipient: 'bonduelle@exemple.fr' });
		expect(mail!.text).toContain('Bonjour Jeanne,');
		expect(mail!.text).not.toMatch(/[[\]]/);

		const outcomes = new Map([[voice.entryId, 'will-come' as const]]);
		const sheet = { runId: id, outcomes, today: TODAY };
		expect(await act((db) => noteCalls(db, sheet))).toEqual({ calls: 1, invited: 1 });
		expect(await stands(voice.personId)).toBe(`invited ${TODAY}`);
		const { rows } = await letters.world.owner.query(
			'select channel, count(*)::int from funnel_invitations where meeting_id = $1 group by 1 order by 1',
			[meetingId]
		);
		expect(rows).toEqual([
			{ channel: 'call', count: 1 },
			{ channel: 'email', count: 1 },
			{ channel: 'letter', count: 1 }
		]);
	});

	test('posted twice, nothing more is written nor sent', async () => {
		const { entryId } = await waitWith('Delattre', { email: 'delattre@exemple.fr' });
		const { id } = done(await prepare(wanted(await meet(), [entryId], { first: 'email' })));
		done(await post(id));
		const before = [await count('funnel_invitations'), (await mails()).length];
		expect(await post(id)).toMatchObject({ refusal: 'already-posted' });
		expect(await act((db) => cancelRun(db, id))).toMatchObject({ refusal: 'already-posted' });
		expect([await count('funnel_invitations'), (await mails()).length]).toEqual(before);
	});

	test('printed again it is the same, whatever changed since, until she is erased', async () => {
		const { entryId, personId } = await waitWith('Évrard', { address: ROAD });
		const { id } = done(await prepare(wanted(await meet(), [entryId])));
		const digest = async () =>
			createHash('sha256')
				.update((await renderLetters(await print(id))) as Uint8Array)
				.digest('hex');
		const before = await digest();
		await act(async (db) => {
			const record = (await showPerson(db, personId))!;
			await updatePerson(db, personId, { ...record, familyName: 'Autre', address: null });
			return saveModel(
				db,
				{ ...PROPOSED_TEXT, body: 'Tout autre chose.', senderAddress: null, phone: null },
				'Autre centre'
			);
		});
		expect(await digest()).toBe(before);
		await letters.writeHead();
		expect(await act((db) => eraseLetters(db, [personId]))).toEqual({ letter_run_people: 1 });
		expect((await print(id)).letters).toEqual([]);
	});

	test('after six months, names and addresses of letters are gone, invitations stay', async () => {
		const { entryId } = await waitWith('Fauquembergue', { address: ROAD });
		const { id } = done(await prepare(wanted(await meet(), [entryId])));
		done(await post(id));
		const invitations = await count('funnel_invitations');
		await act((db) => erasePastLetters(db, '2027-05-24'));
		expect((await print(id)).letters).toHaveLength(1);
		await act((db) => erasePastLetters(db, '2027-05-25'));
		expect((await print(id)).letters).toEqual([]);
		expect(await count('funnel_invitations')).toBe(invitations);
	});
});

describe('a run is refused, and nothing is written', () => {
	const untouched = async (work: () => Promise<unknown>, expected: object) => {
		const tables = ['letter_runs', 'letter_run_people', 'letter_run_postings', 'funnel_invitations', 'mails']; // prettier-ignore
		const counts = () => Promise.all(tables.map(count));
		const before = await counts();
		expect(await work()).toMatchObject(expected);
		expect(await counts()).toEqual(before);
	};

	test('nobody chosen, a meeting unknown, cancelled, of another course or too small', async () => {
		const [one, other] = [
			await waitWith('Gosselin', { address: ROAD }),
			await waitWith('Hénin', { address: ROAD })
		];
		const both = [one.entryId, other.entryId];
		const cancelled = await meet();
		done(await act((db) => cancelMeeting(db, cancelled)));
		const elsewhere = await meet({ programmeId: letters.programmes.get('numerikids')! });
		const none = '018f0000-0000-7000-8000-000000000000';
		const cases: [string, string[], string][] = [
			[await meet(), [], 'nobody-chosen'],
			[await meet(), [none], 'nobody-chosen'],
			[none, both, 'unknown-meeting'],
			[cancelled, both, 'unknown-meeting'],
			[elsewhere, both, 'unknown-meeting'],
			[await meet({ capacity: 1 }), both, 'meeting-full']
		];
		for (const [meetingId, entryIds, refusal] of cases) {
			await untouched(() => prepare(wanted(meetingId, entryIds)), { refusal });
		}
	});

	test('somebody who objected, or is already in letters that did not leave', async () => {
		const [objects, waits] = [
			await waitWith('Isaert', { address: ROAD }),
			await waitWith('Jonnekin', { address: ROAD })
		];
		await act((db) => askRight(db, { personId: objects.personId, right: 'objection' }));
		const meetingId = await meet();
		await untouched(() => prepare(wanted(meetingId, [objects.entryId])), {
			refusal: 'not-invitable',
			message: expect.stringContaining('Jeanne Isaert ne veut plus être contactée')
		});
		const { id } = done(await prepare(wanted(meetingId, [waits.entryId])));
		await untouched(() => prepare(wanted(meetingId, [waits.entryId])), {
			refusal: 'not-invitable',
			message: expect.stringContaining('Jeanne Jonnekin est déjà dans un envoi préparé')
		});
		done(await act((db) => cancelRun(db, id)));
		await untouched(() => post(id), { refusal: 'cancelled-run' });
		done(await prepare(wanted(meetingId, [waits.entryId])));
	});

	test('a meeting cancelled before the letters left: nobody is invited, no mail leaves', async () => {
		const { entryId } = await waitWith('Kerbrat', { email: 'kerbrat@exemple.fr' });
		const meetingId = await meet();
		const { id } = done(await prepare(wanted(meetingId, [entryId], { first: 'email' })));
		done(await act((db) => cancelMeeting(db, meetingId)));
		await untouched(() => post(id), { refusal: 'not-invited' });
	});

	test('letters of another centre', async () => {
		const { entryId } = await waitWith('Loquet', { address: ROAD });
		const { id } = done(await prepare(wanted(await meet(), [entryId])));
		const neighbour = await letters.world.addCentre('voisin');
		const asked = { runId: id, today: TODAY, canMail: true };
		await untouched(() => letters.world.as('direction', neighbour, (db) => postRun(db, asked)), {
			refusal: 'unknown-run'
		});
	});
});

describe('two colleagues at the same moment', () => {
	test('prepare the same people: each is in one run, and the second is told by name', async () => {
		const { entryId } = await waitWith('Mabille', { address: ROAD });
		const run = wanted(await meet(), [entryId]);
		const before = await count('letter_runs');
		const [first, second] = await atOnce(
			letters,
			(db) => prepareRun(db, run),
			(db) => prepareRun(db, run)
		);
		done(first);
		expect(second).toMatchObject({ refusal: 'not-invitable' });
		expect(await count('letter_runs')).toBe(before + 1);
	});

	test('say that the letters left: one invitation each, one mail each', async () => {
		const { entryId } = await waitWith('Noulette', { email: 'noulette@exemple.fr' });
		const { id } = done(await prepare(wanted(await meet(), [entryId], { first: 'email' })));
		const before = [await count('funnel_invitations'), (await mails()).length];
		const asked = { runId: id, today: TODAY, canMail: true };
		const [first, second] = await atOnce(
			letters,
			(db) => postRun(db, asked),
			(db) => postRun(db, asked)
		);
		expect(done(first)).toMatchObject({ mails: 1 });
		expect(second).toMatchObject({ refusal: 'already-posted' });
		const after = [await count('funnel_invitations'), (await mails()).length];
		expect(after).toEqual(before.map((one) => one + 1));
	});

	test('one invites her by hand while the letters wait: she is left as she is, and told by name', async () => {
		const [hers, other] = [
			await waitWith('Outrebon', { email: 'outrebon@exemple.fr' }),
			await waitWith('Picquet', { email: 'picquet@exemple.fr' })
		];
		const meetingId = await meet();
		const both = [hers.entryId, other.entryId];
		const { id } = done(await prepare(wanted(meetingId, both, { first: 'email' })));
		const byHand = { entryIds: [hers.entryId], channel: 'call', meetingId, today: TODAY } as const;
		done(await act((db) => invitePeople(db, byHand)));
		const sent = (await mails()).length;
		expect(await post(id)).toMatchObject({
			mails: 1,
			skipped: [{ name: 'Jeanne Outrebon', message: expect.stringContaining('déjà invitée') }]
		});
		expect((await mails()).length).toBe(sent + 1);
	});
});

test('who did not answer is still to call; who had a message is invited, once', async () => {
	const [silent, heard] = [await wait('Quenu'), await wait('Roussez')];
	const both = [silent.entryId, heard.entryId];
	const { id } = done(await prepare(wanted(await meet(), both, { goesOnWithout: true })));
	expect(await post(id)).toMatchObject({ refusal: 'too-soon' });
	const outcomes = new Map([
		[silent.entryId, 'no-answer' as const],
		[heard.entryId, 'message' as const]
	]);
	const sheet = { runId: id, outcomes, today: TODAY };
	expect(await act((db) => noteCalls(db, sheet))).toEqual({ calls: 2, invited: 1 });
	expect(await act((db) => noteCalls(db, sheet))).toEqual({ calls: 2, invited: 0 });
	expect(await stands(silent.personId)).toBe(`on-the-list ${TODAY}`);
	expect(await stands(heard.personId)).toBe(`invited ${TODAY}`);
	expect(await act((db) => noteCalls(db, { ...sheet, outcomes: new Map() }))).toMatchObject({
		refusal: 'no-outcome'
	});
});
