import { describe, expect, test } from 'vitest';
import { awaiting, type ReferralState, statusLabel } from './referral-status.ts';

const out: ReferralState = {
	direction: 'out',
	kind: 'referral',
	isSent: true,
	dueOn: null,
	lastAnswer: null
};

describe('the desk must still look', () => {
	test('at what was sent and has no answer', () => expect(awaiting(out)).toBe('no-answer'));
	test('at what was declined: she has nobody yet', () => {
		expect(awaiting({ ...out, lastAnswer: 'declined' })).toBe('declined');
	});
	test('at a handover, sent or not, until the other side says « reçu »', () => {
		const handover = { ...out, kind: 'handover' as const, isSent: false };
		expect(awaiting(handover)).toBe('no-answer');
		expect(awaiting({ ...handover, lastAnswer: 'received' })).toBeNull();
	});
	test('at somebody whom a partner sends', () => {
		expect(awaiting({ ...out, direction: 'in', isSent: false })).toBe('to-receive');
		expect(awaiting({ ...out, direction: 'in', lastAnswer: 'declined' })).toBeNull();
	});
	test('not at a sheet given by hand, unless a day was set', () => {
		const sheet = { ...out, isSent: false };
		expect([awaiting(sheet), statusLabel(sheet)]).toEqual([null, 'Partie avec sa fiche']);
		expect(awaiting({ ...sheet, dueOn: '2026-12-01' })).toBe('no-answer');
	});
});
