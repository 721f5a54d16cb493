import { expect, test } from 'vitest';
import { isAskedAgain } from './asked-again.ts';

const HERE = 'http://ici/carte?besoin=laverie';
const again = (headers: Record<string, string>, url = HERE) =>
	isAskedAgain(new Request(url, { headers }));

test.each([
	['a page that is opened', {}, false],
	['a word typed on the page without words', { referer: 'http://ici/carte' }, false],
	['another word than before', { referer: 'http://ici/carte?besoin=coiffeur' }, false],
	['a link of another site', { referer: 'http://ailleurs/carte-du-quartier' }, false],
	['a page that is reloaded', { 'cache-control': 'max-age=0' }, true],
	['a page that is reloaded whole', { 'cache-control': 'no-cache', pragma: 'no-cache' }, true],
	['« Chercher » pressed again', { referer: HERE }, true],
	['the same words with an hour besides', { referer: `${HERE}&ouvert=soir` }, true],
	['a page fetched before anybody wants it', { 'sec-purpose': 'prefetch;prerender' }, true],
	['where she comes from, said by halves', { referer: 'about:client' }, false]
])('%s: %s counts as asked again, %s', (_what, headers, expected) => {
	expect(again(headers)).toBe(expected);
});
