import { expect, test } from 'vitest';
import { cancelMeeting } from '#lib/features/learning/funnels/index.server.ts';
import { changeFormat } from '#lib/features/learning/workshops/index.server.ts';
import { askRight } from '#lib/features/people/rights-asked/index.server.ts';
import { done, TODAY } from '../../../../../../tests/database/story-centre.ts';
import { cancelRun } from './cancel-run.ts';
import { ROAD, useLetters } from './letters.fixture.ts';
import { noteCalls } from './note-calls.ts';
import { postRun } from './post-run.ts';

const letters = useLetters();
const { act, wait, meet, invitedBy, count, wanted, prepare, post } = letters;
const TABLES = [
	'letter_runs',
	'letter_run_people',
	'letter_addressees',
	'letter_run_postings',
	'funnel_invitations',
	'mails'
];

/** The answer, once it is seen that nothing was written. */
async function writesNothing<Answer>(work: () => Promise<Answer>): Promise<Answer> {
	const before = await Promise.all(TABLES.map(count));
	const answer = await work();
	expect(await Promise.all(TABLES.map(count))).toEqual(before);
	return answer;
}

test('an address that is missing is refused by name, and the run goes on when it is said', async () => {
	const [paper, none] = [await wait('Abgrall', { address: ROAD }), await wait('Carlier')];
	const [meetingId, both] = [await meet(), [paper.entryId, none.entryId]];
	expect(await writesNothing(() => prepare(wanted(meetingId, both)))).toMatchObject({
		refusal: 'no-address',
		message: expect.stringMatching(/^Jeanne Carlier n’a pas d’adresse postale/)
	});
	done(await prepare(wanted(meetingId, both, { goesOnWithout: true })));
});

test('nobody chosen, a meeting unknown, cancelled, of another course or too small', async () => {
	const both = [
		(await wait('Gosselin', { address: ROAD })).entryId,
		(await wait('Hénin', { address: ROAD })).entryId
	];
	const cancelled = await meet();
	done(await act((db) => cancelMeeting(db, cancelled)));
	const elsewhere = await meet({ programmeId: letters.programmes.get('autre-formation')! });
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
		const answer = await writesNothing(() => prepare(wanted(meetingId, entryIds)));
		expect(answer).toMatchObject({ refusal });
	}
});

test('somebody who objected, or is already in letters that did not leave', async () => {
	const [objects, waits] = [
		await wait('Isaert', { address: ROAD }),
		await wait('Jonnekin', { address: ROAD })
	];
	await act((db) => askRight(db, { personId: objects.personId, right: 'objection' }));
	const meetingId = await meet();
	const ofObjector = wanted(meetingId, [objects.entryId]);
	expect(await writesNothing(() => prepare(ofObjector))).toMatchObject({
		refusal: 'not-invitable',
		message: expect.stringContaining('Jeanne Isaert ne veut plus de contact')
	});
	const hers = wanted(meetingId, [waits.entryId]);
	const { id } = done(await prepare(hers));
	expect(await writesNothing(() => prepare(hers))).toMatchObject({
		refusal: 'not-invitable',
		message: expect.stringContaining('Jeanne Jonnekin est déjà dans un envoi préparé')
	});
	done(await act((db) => cancelRun(db, id)));
	expect(await writesNothing(() => post(id))).toMatchObject({ refusal: 'cancelled-run' });
	done(await prepare(hers));
});

test('posted twice, or cancelled once posted: nothing more is written nor sent', async () => {
	const { entryId } = await wait('Kerbrat', { email: 'kerbrat@exemple.fr' });
	const { id } = done(await prepare(wanted(await meet(), [entryId], { first: 'email' })));
	done(await post(id));
	expect(await writesNothing(() => post(id))).toMatchObject({ refusal: 'already-posted' });
	const cancel = () => act((db) => cancelRun(db, id));
	expect(await writesNothing(cancel)).toMatchObject({ refusal: 'already-posted' });
	expect(await invitedBy(entryId)).toEqual(['email']);
});

test('a meeting cancelled before the letters left: nobody is invited, no mail leaves', async () => {
	const { entryId } = await wait('Loquet', { email: 'loquet@exemple.fr' });
	const meetingId = await meet();
	const { id } = done(await prepare(wanted(meetingId, [entryId], { first: 'email' })));
	done(await act((db) => cancelMeeting(db, meetingId)));
	expect(await writesNothing(() => post(id))).toMatchObject({ refusal: 'not-invited' });
});

test('letters of another centre are neither posted, cancelled nor called for', async () => {
	const { entryId } = await wait('Mabille', { address: ROAD });
	const { id } = done(await prepare(wanted(await meet(), [entryId])));
	const neighbour = await letters.world.addCentre('voisin');
	const asked = { runId: id, today: TODAY, canMail: true };
	const outcomes = new Map([[entryId, 'will-come' as const]]);
	await letters.world.as('direction', neighbour, async (db) => {
		const unknown = { refusal: 'unknown-run' };
		expect(await writesNothing(() => postRun(db, asked))).toMatchObject(unknown);
		expect(await writesNothing(() => cancelRun(db, id))).toMatchObject(unknown);
		expect(await writesNothing(() => noteCalls(db, { ...asked, outcomes }))).toMatchObject(unknown);
	});
});

test('a programme that sends no letters any more, though its list and meeting were made before', async () => {
	const { entryId } = await wait('Vasseur', { address: ROAD });
	const run = wanted(await meet(), [entryId]);
	const { programmeId } = run;
	await act((db) => changeFormat(db, { programmeId, format: 'questions' }));
	expect(await writesNothing(() => prepare(run))).toMatchObject({
		refusal: 'other-format',
		message: expect.stringContaining('n’envoie pas d’invitation')
	});
	await act((db) => changeFormat(db, { programmeId, format: 'course' }));
	done(await prepare(run));
});
