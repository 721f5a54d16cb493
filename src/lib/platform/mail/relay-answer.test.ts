import { expect, test } from 'vitest';
import { readFailure } from './relay-answer.ts';

test.each([
	['an unknown reader', { code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO' }, '550', true],
	['a text nobody takes', { code: 'EMESSAGE', responseCode: 554, command: 'DATA' }, '554', true],
	[
		'a full mailbox, for now',
		{ code: 'EENVELOPE', responseCode: 452, command: 'RCPT TO' },
		'452',
		false
	],
	[
		'our own address refused',
		{ code: 'EENVELOPE', responseCode: 553, command: 'MAIL FROM' },
		'553',
		false
	],
	[
		'our password refused',
		{ code: 'EAUTH', responseCode: 535, command: 'AUTH PLAIN' },
		'535',
		false
	],
	[
		'nobody there',
		{ code: 'ESOCKET', originalCode: 'ECONNREFUSED', command: 'CONN' },
		'ECONNREFUSED',
		false
	],
	['a silence', { code: 'ETIMEDOUT', command: 'CONN' }, 'ETIMEDOUT', false],
	['a code with words in it', { code: 'camille@asso.example' }, 'UNKNOWN', false],
	['nothing at all', undefined, 'UNKNOWN', false]
])('%s', (_what, error, code, isFinal) => {
	expect(readFailure(error)).toEqual({ code, isFinal });
});
