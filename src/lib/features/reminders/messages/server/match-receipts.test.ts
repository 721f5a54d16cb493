import { describe, expect, test } from 'vitest';
import { digestOfBeginning } from '#lib/platform/sms/providers/text-beginning.ts';
import { type Candidate, matchReceipts, type ParkedReceipt } from './match-receipts.ts';

const NOW = Temporal.Instant.from('2026-12-02T10:00:00Z');
const MARK = 'aa';

/** A message whose reference nobody wrote, handed yesterday. */
const message = (more: Partial<Candidate> = {}): Candidate => ({
	...{ id: '01988888-0000-7000-8000-000000000001', provider: 'smpp', mark: MARK },
	...{ text: 'Centre Brel : bonjour Anne, demain', alphabet: 'gsm7', segments: 1 },
	...{ ref: null, matchedRef: null },
	...{ handedAt: NOW.subtract({ hours: 24 }), validUntil: NOW.subtract({ hours: 14 }) },
	...more
});

/** A receipt that has just come, and shows the first letters of the text. */
const receipt = (more: Partial<ParkedReceipt> = {}): ParkedReceipt => ({
	...{ id: 'r1', provider: 'smpp', name: 'b7', state: 'delivered', at: null, reference: null },
	...{ marks: [MARK], beginning: shown('centrebrelbonjour'), recordedAt: NOW },
	...more
});
const shown = (beginning: string) => ({
	digest: digestOfBeginning(beginning),
	length: beginning.length
});

const matched = (receipts: ParkedReceipt[], messages: Candidate[], now = NOW) =>
	matchReceipts(receipts, messages, now).map(({ message: { id }, source }) => [id, source]);

describe('a receipt that overtakes what the provider answers', () => {
	const lost = message();
	const leaving = message({
		...{ id: '01988888-0000-7000-8000-000000000002' },
		...{ handedAt: NOW.subtract({ seconds: 2 }), validUntil: NOW.add({ hours: 10 }) }
	});

	test('waits: an older message that begins alike, and whose reference is lost, does not take it', () => {
		expect(matched([receipt()], [lost, leaving])).toEqual([]);
	});

	test('is given to its own message once its reference is written', () => {
		const written = { ...leaving, ref: 'b7' };
		expect(matched([receipt()], [lost, written])).toEqual([[leaving.id, 'receipt']]);
	});

	test('fits two when the reference of neither is written in time: nobody is said to have read it', () => {
		expect(matched([receipt()], [lost, leaving], NOW.add({ minutes: 6 }))).toEqual([]);
	});
});

test('a receipt of another number, another provider, or another text is given to nobody', () => {
	for (const other of [
		{ marks: ['bb'] },
		{ provider: 'kannel' },
		{ beginning: shown('centrebreljulie') },
		{ beginning: null },
		{ recordedAt: NOW.add({ hours: 11 }) }
	]) {
		expect(matched([receipt(other)], [message()])).toEqual([]);
	}
	expect(matched([receipt()], [message()])).toEqual([[message().id, 'matched']]);
});

test('a receipt that came before a message was handed is not about it', () => {
	const later = message({ handedAt: NOW.add({ seconds: 1 }), validUntil: NOW.add({ hours: 9 }) });
	expect(matched([receipt()], [later], NOW.add({ minutes: 6 }))).toEqual([]);
});
