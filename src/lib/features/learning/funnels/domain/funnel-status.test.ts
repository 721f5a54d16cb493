import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyFacts } from './any-facts.fixture.ts';
import type { Call, FunnelFacts, Invitation, Seat } from './funnel-facts.ts';
import { FUNNEL_STEPS, funnelStatus } from './funnel-status.ts';

const TODAY = '2026-11-24';
const WAITING: FunnelFacts = {
	onListOn: '2026-10-01',
	withdrawal: null,
	invitation: null,
	call: null,
	cameOn: null,
	commitment: null,
	pause: null,
	seat: null,
	whereTo: null
};
const invited = (change: Partial<Invitation> = {}): Invitation => ({
	id: 'i',
	channel: 'letter',
	invitedOn: '2026-11-10',
	expiresOn: '2026-12-01',
	meeting: { id: 'm', day: '2026-11-20', isCancelled: false },
	isMissed: false,
	...change
});
const called = (change: Partial<Call> = {}): Call => ({
	id: 'c',
	outcome: 'reached',
	calledOn: '2026-11-15',
	isSinceInvitation: true,
	...change
});
const seated = (change: Partial<Seat> = {}): Seat => ({
	enrolmentId: 'e',
	groupId: 'g',
	enrolledOn: '2026-11-01',
	leftOn: null,
	leftBecause: null,
	isCancelled: false,
	firstPresentOn: null,
	isMarked: false,
	lastDay: '2027-01-20',
	...change
});
const statusOf = (change: Partial<FunnelFacts>) => funnelStatus({ ...WAITING, ...change }, TODAY);
const told = (change: Partial<FunnelFacts>) => {
	const { step, since, because } = statusOf(change);
	return [step, since, because].filter(Boolean).join(' ');
};

describe('on her way to a group', () => {
	test('she waits, is invited, comes, commits herself', () => {
		expect(told({})).toBe('on-the-list 2026-10-01');
		expect(told({ invitation: invited() })).toBe('invited 2026-11-10');
		expect(told({ invitation: invited(), cameOn: '2026-11-20' })).toBe('came 2026-11-20');
		const commitment = { id: 'k', on: '2026-11-21', way: 'paper' } as const;
		expect(told({ invitation: invited(), cameOn: '2026-11-20', commitment })).toBe(
			'committed 2026-11-21'
		);
	});

	test('an invitation holds until the end of its last day', () => {
		expect(told({ invitation: invited({ expiresOn: TODAY }) })).toBe('invited 2026-11-10');
		expect(told({ invitation: invited({ expiresOn: '2026-11-23' }) })).toBe(
			'invitation-expired 2026-11-23 expired'
		);
	});

	test('she was awaited in vain, cannot come, or the meeting is cancelled', () => {
		expect(told({ invitation: invited({ isMissed: true }) })).toBe(
			'invitation-expired 2026-11-20 missed-meeting'
		);
		expect(told({ invitation: invited(), call: called({ outcome: 'cannot-come' }) })).toBe(
			'invitation-expired 2026-11-15 cannot-come'
		);
		const meeting = { id: 'm', day: '2026-12-10', isCancelled: true };
		expect(told({ invitation: invited({ meeting }) })).toBe(
			'invitation-expired 2026-12-10 meeting-cancelled'
		);
	});

	test('one who could not come is invited again: the call was of before', () => {
		const call = called({ outcome: 'cannot-come', isSinceInvitation: false });
		expect(told({ invitation: invited(), call })).toBe('invited 2026-11-10');
	});

	test('one who missed the meeting and is reached since commits herself', () => {
		const commitment = { id: 'k', on: '2026-11-23', way: 'screen' } as const;
		const missed = { invitation: invited({ isMissed: true }), call: called() };
		expect(told({ ...missed, commitment })).toBe('committed 2026-11-23');
	});

	test('whoever no longer waits has stopped, even after a promise', () => {
		const withdrawal = { on: '2026-11-22', because: 'Trop loin' };
		const commitment = { id: 'k', on: '2026-11-21', way: 'paper' } as const;
		expect(told({ withdrawal, commitment })).toBe('dropped 2026-11-22 withdrew');
	});
});

describe('in a group', () => {
	test('she is placed, and active from the first séance where she is noted present', () => {
		expect(told({ seat: seated() })).toBe('placed 2026-11-01');
		expect(told({ seat: seated({ isMarked: true }) })).toBe('placed 2026-11-01');
		expect(told({ seat: seated({ isMarked: true, firstPresentOn: '2026-11-18' }) })).toBe(
			'active 2026-11-18'
		);
	});

	test('on the day of the last séance she is there; the day after she went through it', () => {
		const present = { isMarked: true, firstPresentOn: '2026-09-16' };
		expect(told({ seat: seated({ ...present, lastDay: TODAY }) })).toBe('active 2026-09-16');
		expect(told({ seat: seated({ ...present, lastDay: '2026-11-23' }) })).toBe(
			'completed 2026-11-23'
		);
	});

	test('she left, from that day on', () => {
		expect(told({ seat: seated({ leftOn: TODAY, firstPresentOn: '2026-11-18' }) })).toBe(
			'dropped 2026-11-24 left'
		);
		expect(told({ seat: seated({ leftOn: '2026-11-25', firstPresentOn: '2026-11-18' }) })).toBe(
			'active 2026-11-18'
		);
	});

	test('a course that is over without her is one she never came to; without sheets, not known', () => {
		expect(told({ seat: seated({ isMarked: true, lastDay: '2026-11-20' }) })).toBe(
			'dropped 2026-11-20 never-came'
		);
		expect(told({ seat: seated({ lastDay: '2026-11-20' }) })).toBe(
			'placed 2026-11-01 sheets-missing'
		);
	});

	test('one enrolled directly in a cycle that did not happen is to be called again', () => {
		expect(told({ onListOn: null, seat: seated({ isCancelled: true }) })).toBe(
			'dropped 2026-11-01 cycle-cancelled'
		);
	});
});

test('whatever is known of her, she is at one step, since a day that has come', () => {
	fc.assert(
		fc.property(anyFacts(TODAY), (facts) => {
			const { step, since } = funnelStatus(facts, TODAY);
			expect(FUNNEL_STEPS).toContain(step);
			expect(since).toMatch(/^\d{4}-\d\d-\d\d$/);
		})
	);
});
