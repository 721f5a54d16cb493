import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { invitePeople } from '#lib/features/learning/funnels/index.server.ts';
import {
	erasePersonIdentity,
	holds as peopleHeld,
	showPerson,
	updatePerson
} from '#lib/features/people/people/index.server.ts';
import { renderLetters } from '#lib/platform/documents/letters/render-letters.ts';
import { done, TODAY } from '../../../../../../tests/database/story-centre.ts';
import { PROPOSED_TEXT } from '../domain/proposed-model.ts';
import { ROAD, useLetters } from './letters.fixture.ts';
import { noteCalls } from './note-calls.ts';
import { postRun } from './post-run.ts';
import { prepareRun } from './prepare-run.ts';
import { peopleOfRun, readRun } from './read-run.ts';
import { saveModel } from './save-model.ts';

const letters = useLetters();
const { act, wait, meet, invitedBy, count, wanted, prepare, post, print, mails } = letters;

test('a letter, a mail, a call: nobody is invited before, each is once they are posted', async () => {
	const [paper, screen, voice] = [
		await wait('Abgrall', { address: ROAD, email: 'abgrall@exemple.fr' }),
		await wait('Bonduelle', { email: 'bonduelle@exemple.fr' }),
		await wait('Carlier')
	];
	const all = [paper, screen, voice].map(({ entryId }) => entryId);
	const meetingId = await meet({ startsAt: '17:00' });
	const way = { goesOnWithout: true, largePrint: [paper.entryId] };
	const { id } = done(await prepare(wanted(meetingId, all, way)));
	const people = await act((db) => peopleOfRun(db, id));
	expect(people.map((one) => [one.familyName, one.channel, one.isLargePrint])).toEqual([
		['Abgrall', 'letter', true],
		['Bonduelle', 'email', false],
		['Carlier', 'call', false]
	]);
	expect(await invitedBy(paper.entryId)).toEqual([]);
	const run = await print(id);
	expect(run.letters).toHaveLength(1);
	expect(run.letters[0]).toMatchObject({
		address: ['Jeanne Abgrall', '12 rue de l’Église', '62230 OUTREAU'],
		isLargePrint: true,
		dateLine: 'Le 24 novembre 2026'
	});
	const text = run.letters[0]!.paragraphs.join('\n\n');
	expect(text).toContain('jeudi 3 décembre 2026 à 17\u00a0h\nSalle du rez-de-chaussée');
	expect(text).not.toMatch(/[[\]]/);

	expect(await post(id)).toEqual({ letters: 1, mails: 1, skipped: [] });
	expect(await invitedBy(paper.entryId)).toEqual(['letter']);
	expect(await invitedBy(screen.entryId)).toEqual(['email']);
	expect(await invitedBy(voice.entryId)).toEqual([]);
	const [mail, ...others] = await mails();
	expect(others).toEqual([]);
	expect(mail).toMatchObject({ recipient: 'bonduelle@exemple.fr' });
	expect(mail!.text).toBe(text);

	const outcomes = new Map([[voice.entryId, 'will-come' as const]]);
	const sheet = { runId: id, outcomes, today: TODAY };
	expect(await act((db) => noteCalls(db, sheet))).toEqual({ calls: 1, invited: 1 });
	expect(await invitedBy(voice.entryId)).toEqual(['call']);
});

test('a child of less than fifteen: the envelope bears her adult’s name, the letter speaks to her', async () => {
	const { entryId, personId } = await wait('Delattre', { address: ROAD });
	await act(async (db) => {
		const record = (await showPerson(db, personId))!;
		const responsibleAdult = { givenName: 'Awa', familyName: 'N’Diaye' };
		return updatePerson(db, personId, { ...record, birthYear: 2016, responsibleAdult });
	});
	const { id } = done(await prepare(wanted(await meet(), [entryId])));
	const [letter] = (await print(id)).letters;
	expect(letter!.address[0]).toBe('Awa N’Diaye');
	expect(letter!.paragraphs[0]).toBe('Bonjour Jeanne,');
});

describe('a run is kept to be printed again', () => {
	test('the same to the byte, whatever changed since, until she is erased', async () => {
		const { entryId, personId } = await wait('Évrard', { address: ROAD });
		const { id } = done(await prepare(wanted(await meet(), [entryId])));
		const digest = async () => {
			const pdf = await renderLetters(await print(id));
			if ('overflowing' in pdf) throw new Error('a letter overflows');
			return createHash('sha256').update(pdf).digest('hex');
		};
		const before = await digest();
		const rewritten = { ...PROPOSED_TEXT, body: 'Tout autre chose.', senderAddress: null, phone: null }; // prettier-ignore
		await act(async (db) => {
			const record = (await showPerson(db, personId))!;
			await updatePerson(db, personId, { ...record, familyName: 'Autre', address: null });
			return saveModel(db, rewritten, 'Autre centre');
		});
		expect(await digest()).toBe(before);
		await letters.writeHead();
		const erased = await letters.world.as('direction', await centreOf(id), (db) =>
			erasePersonIdentity(db, { people: peopleHeld }, [personId], 2026)
		);
		expect(erased.rows.letter_addressees).toBe(1);
		expect((await print(id)).letters).toEqual([]);
		expect((await act((db) => readRun(db, id)))!.counts.letter).toBe(1);
	});

	const centreOf = async (runId: string) => {
		const sought = 'select centre_id as id from letter_runs where id = $1';
		return (await letters.world.owner.query<{ id: string }>(sought, [runId])).rows[0]!.id;
	};

	test('after six months names and addresses are gone, invitations stay', async () => {
		const { entryId } = await wait('Fauquembergue', { address: ROAD });
		const { id } = done(await prepare(wanted(await meet(), [entryId])));
		done(await post(id));
		const written = await letters.world.owner.query<{ day: string }>(
			'select max(recorded_at)::date::text as day from letter_addressees'
		);
		const day = Temporal.PlainDate.from(written.rows[0]!.day);
		const night = (days: number) => ({
			timeZone: 'Europe/Paris',
			today: day.add({ months: 6, days }).toString()
		});
		await act((db) => peopleHeld.erasePast!(db, night(0)));
		expect((await print(id)).letters).toHaveLength(1);
		await act((db) => peopleHeld.erasePast!(db, night(4)));
		expect((await print(id)).letters).toEqual([]);
		expect(await invitedBy(entryId)).toEqual(['letter']);
	});
});

describe('two colleagues at the same moment', () => {
	test('prepare the same people: she is in one run, and the second is told by name', async () => {
		const { entryId } = await wait('Mabille', { address: ROAD });
		const run = wanted(await meet(), [entryId]);
		const before = await count('letter_runs');
		const [first, second] = await letters.atOnce(
			(db) => prepareRun(db, run),
			(db) => prepareRun(db, run)
		);
		done(first);
		expect(second).toMatchObject({
			refusal: 'not-invitable',
			message: expect.stringContaining('Jeanne Mabille')
		});
		expect(await count('letter_runs')).toBe(before + 1);
	});

	test('say that the letters left: one invitation each, one mail each', async () => {
		const { entryId } = await wait('Noulette', { email: 'noulette@exemple.fr' });
		const { id } = done(await prepare(wanted(await meet(), [entryId], { first: 'email' })));
		const sent = (await mails()).length;
		const asked = { runId: id, today: TODAY, canMail: true };
		const [first, second] = await letters.atOnce(
			(db) => postRun(db, asked),
			(db) => postRun(db, asked)
		);
		expect(done(first)).toMatchObject({ mails: 1 });
		expect(second).toMatchObject({ refusal: 'already-posted' });
		expect(await invitedBy(entryId)).toEqual(['email']);
		expect((await mails()).length).toBe(sent + 1);
	});

	test('one invites her by hand while the letters wait: she is left as she is, and told by name', async () => {
		const [hers, other] = [
			await wait('Outrebon', { email: 'outrebon@exemple.fr' }),
			await wait('Picquet', { email: 'picquet@exemple.fr' })
		];
		const meetingId = await meet();
		const both = [hers.entryId, other.entryId];
		const { id } = done(await prepare(wanted(meetingId, both, { first: 'email' })));
		const byHand = { entryIds: [hers.entryId], channel: 'call', meetingId, today: TODAY } as const;
		done(await act((db) => invitePeople(db, byHand)));
		const sent = (await mails()).length;
		expect(await post(id)).toMatchObject({
			mails: 1,
			skipped: [
				{ name: 'Jeanne Outrebon', message: expect.stringContaining('a déjà une invitation') }
			]
		});
		expect((await mails()).length).toBe(sent + 1);
		expect(await invitedBy(hers.entryId)).toEqual(['call']);
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
	expect(await invitedBy(silent.entryId)).toEqual([]);
	expect(await invitedBy(heard.entryId)).toEqual(['call']);
	const nothing = { ...sheet, outcomes: new Map() };
	expect(await act((db) => noteCalls(db, nothing))).toMatchObject({ refusal: 'no-outcome' });
});
