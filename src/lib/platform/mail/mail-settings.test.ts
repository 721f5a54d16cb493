import { describe, expect, test } from 'vitest';
import { readMailSettings } from './mail-settings.ts';

const MAIL_FROM = 'Déclic <declic@reseau.example>';
const read = (SMTP_URL: string, from = MAIL_FROM) =>
	readMailSettings({ SMTP_URL, MAIL_FROM: from }, false);

describe('the relay', () => {
	test.each([
		['smtp://smtp.exemple.fr', { port: 587, secure: false, isLoopback: false, auth: null }],
		['smtps://smtp.exemple.fr', { port: 465, secure: true, isLoopback: false }],
		['smtp://smtp.exemple.fr:25/', { port: 25, secure: false }],
		['smtp://localhost', { host: 'localhost', isLoopback: true }],
		['smtp://127.0.0.1:1025', { host: '127.0.0.1', port: 1025, isLoopback: true }],
		['smtp://[::1]:1025', { host: '::1', isLoopback: true }],
		['smtp://127.0.0.1.exemple.fr', { isLoopback: false }],
		['smtp://localhost.exemple.fr', { isLoopback: false }],
		[
			'smtp://declic%40exemple.fr:un%2Fmot%40de@smtp.exemple.fr',
			{ auth: { user: 'declic@exemple.fr', pass: 'un/mot@de' } }
		]
	])('%s is understood', (url, smtp) => {
		expect(read(url)).toMatchObject({ delivery: 'smtp', smtp });
	});

	test.each([
		'smtp.exemple.fr',
		'http://smtp.exemple.fr',
		'smtp://',
		'smtp://compte@smtp.exemple.fr',
		'smtp://:secret@smtp.exemple.fr',
		'smtp://compte:se%cret@smtp.exemple.fr',
		'smtp://compte:secret@smtp.exemple.fr/chemin',
		'smtp://compte:secret@smtp.exemple.fr?tls=non'
	])('%s is refused, and not repeated', (url) => {
		const refusal = read(url);
		expect(refusal).toMatchObject({
			refusal: 'smtp-url',
			message: expect.stringMatching(/^SMTP_URL/)
		});
		expect(JSON.stringify(refusal)).not.toContain('secret');
	});
});

describe('who sends', () => {
	test.each([
		['declic@reseau.example', { name: 'Déclic', address: 'declic@reseau.example' }],
		[
			'Réseau du Boulonnais <d@r.example>',
			{ name: 'Réseau du Boulonnais', address: 'd@r.example' }
		],
		['"Déclic, réseau" <d@r.example>', { name: 'Déclic, réseau', address: 'd@r.example' }]
	])('%s', (from, sender) => {
		expect(read('smtp://localhost', from)).toMatchObject({ smtp: { from: sender } });
	});

	test.each([
		'',
		'Déclic',
		'Déclic <>',
		'Déclic <d@r.example> <x@y.example>',
		'Déclic\r\nBcc: x@y.example <d@r.example>',
		'd@r.example, x@y.example'
	])('%j is refused', (from) => {
		expect(read('smtp://localhost', from)).toMatchObject({ refusal: 'mail-from' });
	});
});

test('without a relay nothing leaves; a demonstration keeps its mails, relay or not', () => {
	expect(readMailSettings({}, false)).toEqual({ delivery: 'none', smtp: null });
	expect(readMailSettings({}, true)).toEqual({ delivery: 'mailbox', smtp: null });
	expect(readMailSettings({ SMTP_URL: 'smtp://localhost', MAIL_FROM }, true)).toEqual({
		delivery: 'mailbox',
		smtp: null
	});
});
