import { describe, expect, test } from 'vitest';
import type { Call, FunnelFacts, Invitation } from './funnel-facts.ts';
import { followUp, isPaused } from './follow-up.ts';
import { funnelStatus } from './funnel-status.ts';

const TODAY = '2026-11-24';
const INVITATION: Invitation = {
	id: 'i',
	channel: 'letter',
	invitedOn: '2026-11-20',
	expiresOn: '2026-12-11',
	meeting: null,
	isMissed: false
};
const MEETING = { id: 'm', day: '2026-12-03', isCancelled: false };
const call = (
	outcome: Call['outcome'],
	isSinceInvitation = true,
	calledOn = '2026-11-23'
): Call => ({
	id: 'c',
	outcome,
	calledOn,
	isSinceInvitation
});

function dueOf(change: Partial<FunnelFacts>): string | null {
	const facts: FunnelFacts = {
		onListOn: '2026-10-01',
		withdrawal: null,
		invitation: INVITATION,
		call: null,
		cameOn: null,
		commitment: null,
		pause: null,
		seat: null,
		whereTo: null,
		...change
	};
	const due = followUp(facts, funnelStatus(facts, TODAY));
	return due && `${due.dueOn} ${due.because}`;
}

describe('somebody invited', () => {
	test('is asked again three days later when she says nothing', () => {
		expect(dueOf({})).toBe('2026-11-23 no-answer');
	});

	test('is called again three days after a call in vain', () => {
		expect(dueOf({ call: call('no-answer') })).toBe('2026-11-26 call-again');
		expect(dueOf({ call: call('message') })).toBe('2026-11-26 call-again');
	});

	test('who answers is left in peace until the day after the meeting', () => {
		expect(
			dueOf({ call: call('will-come'), invitation: { ...INVITATION, meeting: MEETING } })
		).toBe('2026-12-04 meeting-passed');
		expect(dueOf({ call: call('reached') })).toBe('2026-12-12 meeting-passed');
	});

	test('is not excused by a call of before the invitation', () => {
		expect(dueOf({ call: call('will-come', false) })).toBe('2026-11-23 no-answer');
	});
});

describe('somebody whose invitation came to nothing', () => {
	test('is invited again at once', () => {
		const missed = { ...INVITATION, meeting: { ...MEETING, day: '2026-11-22' }, isMissed: true };
		expect(dueOf({ invitation: missed })).toBe('2026-11-22 invite-again');
		expect(dueOf({ invitation: missed, call: call('no-answer') })).toBe('2026-11-26 call-again');
	});

	test('said that she cannot come: another day is proposed at once', () => {
		expect(dueOf({ call: call('cannot-come') })).toBe('2026-11-23 invite-again');
	});
});

test('who came and did not commit herself is asked three days after the meeting', () => {
	expect(dueOf({ cameOn: '2026-11-18' })).toBe('2026-11-21 undecided');
	expect(dueOf({ cameOn: '2026-11-18', call: call('reached') })).toBe('2026-11-26 call-again');
});

test('nothing is awaited of who was never invited, is committed, or no longer waits', () => {
	expect(dueOf({ invitation: null })).toBeNull();
	expect(dueOf({ commitment: { id: 'k', on: '2026-11-22', way: 'paper' } })).toBeNull();
	expect(dueOf({ withdrawal: { on: '2026-11-22', because: null } })).toBeNull();
});

test('a pause holds until its last day, included', () => {
	expect(isPaused({ pause: { id: 'p', until: TODAY } }, TODAY)).toBe(true);
	expect(isPaused({ pause: { id: 'p', until: '2026-11-23' } }, TODAY)).toBe(false);
	expect(isPaused({ pause: null }, TODAY)).toBe(false);
});
