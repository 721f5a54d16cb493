import { expect, test } from 'vitest';
import { canSendAs, takesAnswers } from './sender-name.ts';
import type { Capabilities } from './sms-provider.ts';

const all: Capabilities = {
	receipts: true,
	inbound: true,
	idempotencyKey: true,
	alphaSender: true,
	validity: true,
	automation: true
};

test.each([
	['Acacias', true],
	['ABC', true],
	['CSBrel62', true],
	['12345678A', true],
	['ElevenChars', true],
	['TwelveLetter', false],
	['AB', false],
	['12345678901', false],
	['Les Acacias', false],
	['Acacia.', false],
	['Éluard', false],
	['36123', true],
	['38123', true],
	['3612', false],
	['37123', false],
	['+33639980001', false],
	['0639980001', false],
	['', false]
])('%s may send: %s', (sender, may) => {
	expect(canSendAs(sender, all)).toBe(may);
});

test('nobody answers a name, and some carry none', () => {
	expect(canSendAs('Acacias', { ...all, alphaSender: false })).toBe(false);
	expect(takesAnswers('Acacias', all)).toBe(false);
	expect(takesAnswers('36123', all)).toBe(true);
	expect(takesAnswers(null, all)).toBe(true);
	expect(takesAnswers('36123', { ...all, inbound: false })).toBe(false);
});
