import { describe, expect, test } from 'vitest';
import { askRight } from '#lib/features/people/rights-asked/index.server.ts';
import { withdrawFromPreList } from '#lib/features/learning/workshops/index.server.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { commitPerson } from './commit-person.ts';
import { done, TODAY, useFunnel } from './funnel.fixture.ts';
import { invitePeople, undoInvitation } from './invite-people.ts';
import { noteCall, undoCall } from './note-call.ts';

const funnel = useFunnel();
const { act, wait, meet, stands, count } = funnel;
const invite = (entryIds: string[], meetingId?: string, today = TODAY) =>
	act((db) => invitePeople(db, { entryIds, channel: 'letter', meetingId, today }));

describe('several people are invited at once', () => {
	test('each once, until three weeks from now', async () => {
		const [one, other] = [await wait('Aubert'), await wait('Bernard')];
		const { invited, skipped } = done(await invite([one.entryId, other.entryId, one.entryId]));
		expect(invited.map(({ entryId }) => entryId).toSorted()).toEqual(
			[one.entryId, other.entryId].toSorted()
		);
		expect(skipped).toEqual([]);
		const { invitation } = await funnel.facts(one.personId);
		expect(invitation).toMatchObject({ invitedOn: TODAY, expiresOn: '2026-12-15', meeting: null });
		expect(await stands(one.personId, '2026-12-15')).toBe('invited 2026-11-24');
		expect(await stands(one.personId, '2026-12-16')).toBe('invitation-expired 2026-12-15 expired');
		expect(await funnel.journal()).toContain('invite funnel-invitation');
	});

	test('to a meeting that is further than three weeks, until its day', async () => {
		const { entryId, personId } = await wait('Caron');
		done(await invite([entryId], await meet({ day: '2027-01-20' })));
		expect((await funnel.facts(personId)).invitation?.expiresOn).toBe('2027-01-20');
	});

	test('those who may not be are left out, each with her reason', async () => {
		const [waits, committed, gone, objects] = [
			await wait('Delmotte'),
			await wait('Evrard'),
			await wait('Fontaine'),
			await wait('Gillet')
		];
		await act((db) => commitPerson(db, { entryId: committed.entryId, way: 'paper', today: TODAY }));
		await act((db) => withdrawFromPreList(db, { entryId: gone.entryId }));
		await act((db) => askRight(db, { personId: objects.personId, right: 'objection' }));
		const all = [waits, committed, gone, objects].map(({ entryId }) => entryId);
		const { invited, skipped } = done(await invite(all));
		expect(invited.map(({ entryId }) => entryId)).toEqual([waits.entryId]);
		expect(skipped.map(({ entryId, why }) => [entryId, why])).toEqual([
			[committed.entryId, 'already-committed'],
			[gone.entryId, 'no-longer-waiting'],
			[objects.entryId, 'objection']
		]);
	});
});

describe('an invitation is refused, and nothing is written', () => {
	test('to somebody who has one, and to nobody', async () => {
		const { entryId } = await wait('Hamel');
		done(await invite([entryId]));
		const before = await count('funnel_invitations');
		expect(await invite([entryId])).toMatchObject({ refusal: 'already-invited' });
		expect(await invite([])).toMatchObject({ refusal: 'nobody-chosen' });
		expect(await invite(['018f0000-0000-7000-8000-000000000000'])).toMatchObject({
			refusal: 'unknown-entry'
		});
		expect(await count('funnel_invitations')).toBe(before);
	});

	test('to a meeting with too few seats, cancelled, past, of another course or unknown', async () => {
		const [one, other] = [await wait('Imbert'), await wait('Joly')];
		const both = [one.entryId, other.entryId];
		const small = await meet({ capacity: 1 });
		const cancelled = await meet();
		done(await act((db) => cancelMeeting(db, cancelled)));
		const elsewhere = await meet({ programmeId: funnel.programmes.get('autre-formation')! });
		const before = await count('funnel_invitations');
		const full = await invite(both, small);
		expect(full).toMatchObject({ refusal: 'meeting-full' });
		expect(full).toHaveProperty('message', expect.stringContaining('Il reste 1 place'));
		expect(await invite(both, cancelled)).toMatchObject({ refusal: 'meeting-cancelled' });
		expect(await invite(both, small, '2026-12-04')).toMatchObject({ refusal: 'meeting-past' });
		expect(await invite(both, elsewhere)).toMatchObject({ refusal: 'unknown-meeting' });
		expect(await count('funnel_invitations')).toBe(before);
	});

	test('to a person of another centre', async () => {
		const { entryId } = await wait('Klein');
		const neighbour = await funnel.world.addCentre('neighbour');
		const answer = await funnel.world.as('animateur', neighbour, (db) =>
			invitePeople(db, { entryIds: [entryId], channel: 'letter', today: TODAY })
		);
		expect(answer).toMatchObject({ refusal: 'unknown-entry' });
	});
});

describe('two colleagues at the same moment', () => {
	test('invite the same person: one invitation', async () => {
		const { entryId } = await wait('Lambert');
		const wanted = { entryIds: [entryId], channel: 'letter', today: TODAY } as const;
		const before = await count('funnel_invitations');
		const [first, second] = await funnel.atOnce(
			(db) => invitePeople(db, wanted),
			(db) => invitePeople(db, wanted)
		);
		expect(done(first).invited).toHaveLength(1);
		expect(second).toMatchObject({ refusal: 'already-invited' });
		expect(await count('funnel_invitations')).toBe(before + 1);
	});

	test('give the last seat of a meeting: one is refused', async () => {
		const [one, other] = [await wait('Masson'), await wait('Noël')];
		const meetingId = await meet({ capacity: 1 });
		const to = (entryId: string) =>
			({ entryIds: [entryId], channel: 'call', meetingId, today: TODAY }) as const;
		const [first, second] = await funnel.atOnce(
			(db) => invitePeople(db, to(one.entryId)),
			(db) => invitePeople(db, to(other.entryId))
		);
		expect(done(first).invited).toHaveLength(1);
		expect(second).toMatchObject({ refusal: 'meeting-full' });
		expect(await stands(other.personId)).toBe('on-the-list 2026-11-24');
	});
});

test('an invitation taken back counts no more, and gives its seat back', async () => {
	const [one, other] = [await wait('Olivier'), await wait('Petit')];
	const meetingId = await meet({ capacity: 1 });
	const { invited } = done(await invite([one.entryId], meetingId));
	done(await act((db) => undoInvitation(db, invited[0]!.invitationId)));
	done(await act((db) => undoInvitation(db, invited[0]!.invitationId)));
	expect(await stands(one.personId)).toBe('on-the-list 2026-11-24');
	done(await invite([other.entryId], meetingId));
	expect(
		await act((db) => undoInvitation(db, '018f0000-0000-7000-8000-000000000000'))
	).toMatchObject({ refusal: 'unknown-invitation' });
});

test('who cannot come gives her seat back; noted by mistake, she has it again while it is free', async () => {
	const [one, other] = [await wait('Roux'), await wait('Simon')];
	const meetingId = await meet({ capacity: 1 });
	done(await invite([one.entryId], meetingId));
	const cannot = { entryId: one.entryId, outcome: 'cannot-come', today: TODAY } as const;
	const first = done(await act((db) => noteCall(db, cannot)));
	expect(await stands(one.personId)).toBe('invitation-expired 2026-11-24 cannot-come');
	done(await act((db) => undoCall(db, { callId: first.id, today: TODAY })));
	expect(await stands(one.personId)).toBe('invited 2026-11-24');
	const second = done(await act((db) => noteCall(db, cannot)));
	done(await invite([other.entryId], meetingId));
	expect(await act((db) => undoCall(db, { callId: second.id, today: TODAY }))).toMatchObject({
		refusal: 'meeting-full'
	});
	expect(await stands(one.personId)).toBe('invitation-expired 2026-11-24 cannot-come');
});

test('a meeting cancelled: whoever was invited waits for another invitation', async () => {
	const { entryId, personId } = await wait('Thomas');
	const meetingId = await meet();
	done(await invite([entryId], meetingId));
	done(await act((db) => cancelMeeting(db, meetingId)));
	expect(await stands(personId)).toBe('invitation-expired 2026-12-03 meeting-cancelled');
	done(await invite([entryId], await meet()));
	expect(await stands(personId)).toBe('invited 2026-11-24');
});
