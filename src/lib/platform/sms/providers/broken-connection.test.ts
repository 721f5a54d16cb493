import { expect, test } from 'vitest';
import { readBroken } from './broken-connection.ts';

const failed = (cause: object) => Object.assign(new TypeError('fetch failed'), { cause });

test.each([
	['nobody listens', { code: 'ECONNREFUSED', syscall: 'connect' }],
	['no such host', { code: 'ENOTFOUND', syscall: 'getaddrinfo' }],
	['a name that leads inside', { code: 'ERR_LEADS_INSIDE' }],
	['no way there', { code: 'EHOSTUNREACH', syscall: 'connect' }],
	['somebody else', { code: 'ERR_TLS_CERT_ALTNAME_INVALID' }],
	['a certificate of nobody', { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }],
	['a certificate that has expired', { code: 'CERT_HAS_EXPIRED' }],
	[
		'none of its addresses',
		{
			code: 'ECONNREFUSED',
			errors: [
				{ code: 'ECONNREFUSED', syscall: 'connect' },
				{ code: 'ENETUNREACH', syscall: 'connect' }
			]
		}
	]
])('nothing left: %s', (_, cause) => {
	expect(readBroken(failed(cause))).toEqual({ transient: 'unreachable' });
});

test.each([
	['the line was cut', { code: 'UND_ERR_SOCKET' }],
	['reset', { code: 'ECONNRESET', syscall: 'read' }],
	['the way there was lost meanwhile', { code: 'EHOSTUNREACH', syscall: 'read' }],
	[
		'one of its addresses was reached',
		{ errors: [{ code: 'ECONNREFUSED' }, { code: 'ECONNRESET', syscall: 'read' }] }
	],
	['nothing is said', {}],
	['nothing at all was tried', { errors: [] }]
])('it may have left: %s', (_, cause) => {
	expect(readBroken(failed(cause))).toEqual({ unknown: 'cut' });
});

test('a silence is told from a cut', () => {
	const silence = new DOMException('too long', 'TimeoutError');
	expect(readBroken(silence)).toEqual({ unknown: 'timeout' });
	expect(readBroken(undefined)).toEqual({ unknown: 'cut' });
});
