import { describe, expect, test } from 'vitest';
import { type LinkRecords, sendingLabel, sendingOf } from './referral-sending.ts';

const said = (records: Partial<LinkRecords>) =>
	sendingLabel(sendingOf({ mail: null, openedOn: null, ...records }));

describe('a link with her agreement', () => {
	test('that nobody mailed is to be given, until it was opened', () => {
		expect(said({})).toBe('Lien à transmettre');
		expect(said({ openedOn: '2026-12-01' })).toBe('Lien ouvert le 1er décembre 2026');
	});

	test('is sent once its mail left, not before, and not if it never did', () => {
		expect(said({ mail: 'queued' })).toBe('Courriel en route');
		expect(said({ mail: { ended: 'sent', on: '2026-11-24' } })).toBe(
			'Envoyé par courriel le 24 novembre 2026'
		);
		expect(said({ mail: { ended: 'failed', on: '2026-11-24' } })).toBe(
			'Le courriel n’est pas parti'
		);
	});

	test('that was opened has arrived, whatever became of its mail', () => {
		for (const mail of [
			'queued',
			{ ended: 'sent', on: '2026-11-24' },
			{ ended: 'failed', on: '2026-11-24' }
		] as const) {
			expect(said({ mail, openedOn: '2026-11-25' })).toBe('Lien ouvert le 25 novembre 2026');
		}
	});
});
