import { describe, expect, test } from 'vitest';
import { awaiting, type ReferralState, statusLabel } from './referral-status.ts';

const out: ReferralState = {
	direction: 'out',
	kind: 'referral',
	sending: { step: 'mailed', on: '2026-11-24' },
	dueOn: null,
	lastAnswer: null
};

describe('the desk must still look', () => {
	test('at what was sent and has no answer', () => {
		expect([awaiting(out), statusLabel(out)]).toEqual([
			'no-answer',
			'Envoyé par courriel le 24 novembre 2026'
		]);
		expect(awaiting({ ...out, sending: { step: 'opened', on: '2026-11-24' } })).toBe('no-answer');
		expect(awaiting({ ...out, sending: { step: 'on-its-way' } })).toBe('no-answer');
	});
	test('at a link that the partner does not have, even one to somebody who takes over', () => {
		for (const step of ['to-give', 'not-mailed'] as const) {
			const here = { ...out, sending: { step } };
			expect(awaiting(here)).toBe(step);
			expect(awaiting({ ...here, kind: 'handover', dueOn: '2026-12-01' })).toBe(step);
			// The answer came another way: there is nothing left to give.
			expect(awaiting({ ...here, lastAnswer: 'accepted' })).toBeNull();
			expect(awaiting({ ...here, lastAnswer: 'declined' })).toBe('declined');
		}
	});
	test('at what was declined: she has nobody yet', () => {
		expect(awaiting({ ...out, lastAnswer: 'declined' })).toBe('declined');
	});
	test('at a handover, sent or not, until the other side says « reçu »', () => {
		const handover = { ...out, kind: 'handover' as const, sending: null };
		expect(awaiting(handover)).toBe('no-answer');
		expect(awaiting({ ...handover, lastAnswer: 'received' })).toBeNull();
	});
	test('at somebody whom a partner sends', () => {
		expect(awaiting({ ...out, direction: 'in', sending: null })).toBe('to-receive');
		expect(awaiting({ ...out, direction: 'in', lastAnswer: 'declined' })).toBeNull();
	});
	test('not at a sheet given by hand, unless a day was set', () => {
		const sheet = { ...out, sending: null };
		expect([awaiting(sheet), statusLabel(sheet)]).toEqual([null, 'Partie avec sa fiche']);
		expect(awaiting({ ...sheet, dueOn: '2026-12-01' })).toBe('no-answer');
	});
});
