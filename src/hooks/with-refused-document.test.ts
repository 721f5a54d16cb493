import { expect, test } from 'vitest';
import { crowded, noRoom, tooLong } from '#lib/platform/documents/refused-document.ts';
import { tellError } from './tell-error.ts';
import { withRefusedDocument } from './with-refused-document.ts';

const SITE = 'http://localhost:3000';
type Asked = { path: string; error: unknown; from?: string; accept?: string; params?: object };

/** What somebody who asks for a document is answered when it throws. */
async function answer({ path, error, from = '', accept = 'text/html', params = {} }: Asked) {
	const headers = { accept, ...(from && { referer: SITE + from }) };
	const request = new Request(SITE + path, { headers });
	const event = { request, url: new URL(request.url), locals: {}, params, route: { id: path } };
	const resolve = () => {
		const told = tellError({ kind: 'unknown', error, event } as never) as { status: number };
		return new Response('no page', { status: told.status });
	};
	const response = await withRefusedDocument({ event, resolve } as never);
	return { response, text: await response.text() };
}

test('a document too long is told so, with the way back to the page that asked for it', async () => {
	const from = '/equipe/bilan/2026?vue="x"';
	const { response, text } = await answer({
		path: '/equipe/bilan/2026/document.pdf',
		error: tooLong(new Error('the process ended (SIGKILL)')),
		from: '/equipe/bilan/2026?vue=%22x%22'
	});
	expect([response.status, response.headers.get('retry-after')]).toEqual([422, null]);
	expect(text).toContain('<html lang="fr">');
	expect(text).toContain('Ce document n’est pas fait');
	expect(text).toContain('choisissez moins de photos');
	expect(text).toContain('href="/equipe/bilan/2026?vue=%22x%22"');
	expect(text).not.toContain(from);
	expect(text).not.toContain('Réessayer');
});

test('who comes behind too many others is told when to come back, and has the same link again', async () => {
	const { response, text } = await answer({
		path: '/guides/caf/imprimer.pdf?centre=jacques-brel&x=<b>',
		error: crowded(),
		from: 'https://elsewhere.example/guides'
	});
	expect([response.status, response.headers.get('retry-after')]).toEqual([503, '60']);
	expect(text).toContain('Attendez une minute');
	expect(text).toContain('href="/guides/caf/imprimer.pdf?centre=jacques-brel&amp;x=%3Cb%3E"');
	// No way back to somebody else's site.
	expect(text).toContain('<a class="button" href="/">');
});

test.each([
	['', 'la place manque pour ce document'],
	['/en', 'no room left for this document'],
	['/ar', 'لا تكفي المساحة']
])('who asks (%s) while there is no room is told when to come back', async (language, words) => {
	const path = `${language}/guides/caf/imprimer.pdf`;
	const params = { langue: language.slice(1) || undefined };
	const { response, text } = await answer({ path, error: noRoom(new Error('ended')), params });
	expect([response.status, response.headers.get('retry-after')]).toEqual([503, '60']);
	expect(text).toContain(words);
	expect(text).toContain(`href="${path}"`);
});

test('an Arabic page is answered in Arabic, from right to left', async () => {
	const path = '/ar/guides/caf/imprimer.pdf';
	const { text } = await answer({ path, error: crowded(), params: { langue: 'ar' } });
	expect(text).toContain('<html lang="ar" dir="rtl">');
	expect(text).toContain('انتظر دقيقة');
});

test('a script is answered what it reads', async () => {
	const { response, text } = await answer({
		path: '/equipe/bilan/2026/document.pdf',
		error: crowded(),
		accept: 'application/json'
	});
	expect(response.status).toBe(503);
	expect(JSON.parse(text)).toMatchObject({ message: expect.stringMatching(/Attendez/) });
});

test('what fails otherwise is left to its own page', async () => {
	const { text } = await answer({ path: '/equipe', error: new TypeError('a bug') });
	expect(text).toBe('no page');
});
