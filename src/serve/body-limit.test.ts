import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { longestBody, refuseBody } from './body-limit.ts';

const MEGABYTE = 1_048_576;
const FILES = 'multipart/form-data; boundary=x';
const asked = (url: string, headers: Record<string, string> = {}, method = 'POST') =>
	({ method, url, headers }) as unknown as IncomingMessage;
const limit = (url: string, type = FILES) => longestBody(asked(url, { 'content-type': type }));

const ID = '0198f2a4-7c11-7aaa-8bbb-0123456789ab';
/** The pages where somebody chooses a file. */
const WITH_FILES = [
	'/equipe/registres',
	'/equipe/registres?/deposer',
	'/equipe/accueil/cahier',
	'/equipe/habitants/liste',
	'/equipe/ateliers/calendrier?/lire',
	`/equipe/projets/${ID}?/photo`,
	'/equipe/bilan/2026/fiches/tricot-du-jeudi?/photo'
];

test.each(WITH_FILES)('%s takes files of 25 MB', (url) => {
	expect(limit(url)).toBe(25 * MEGABYTE);
	expect(limit(`${url.split('?')[0]}/__data.json`)).toBeLessThan(MEGABYTE);
});

test('anybody sends a photo with what she says of her neighbourhood, lighter than the team’s files', () => {
	for (const page of [
		'/quartier/dire/probleme',
		'/ar/quartier/dire/idee',
		'/quartier/dire/idee/facile'
	]) {
		expect(limit(`${page}?/envoyer`)).toBe(11 * MEGABYTE);
	}
	expect(limit('/quartier/dire')).toBeLessThan(MEGABYTE);
	const unsaid = { 'content-type': FILES, 'transfer-encoding': 'chunked' };
	expect(refuseBody(asked('/quartier/dire/probleme', unsaid))).toBe(411);
});

test.each([
	'/equipe',
	'/equipe/accueil/demande',
	'/equipe/registresx',
	`/equipe/registres/${ID}`,
	`/equipe/projets/${'-'.repeat(36)}`,
	'/equipe/habitants/nouveau',
	'/connexion',
	'/partenaire/abc?/repondre',
	'/%65quipe/registres',
	'//equipe/registres'
])('%s takes no file', (url) => {
	expect(limit(url)).toBeLessThan(MEGABYTE);
});

test('where files are taken, words are no heavier than elsewhere', () => {
	expect(limit('/equipe/registres', 'application/x-www-form-urlencoded')).toBeLessThan(MEGABYTE);
	expect(limit('/equipe/registres', 'application/json')).toBeLessThan(MEGABYTE);
});

test('a stranger sends less than the team, and both more than the guard reads', () => {
	const [stranger, team] = [limit('/connexion'), limit('/equipe')];
	expect(stranger).toBeLessThan(team);
	// Written in an address, a letter with an accent takes three bytes for one.
	expect(stranger).toBeGreaterThan(3 * 16_000);
	expect(team).toBeGreaterThan(3 * 200_000);
});

test('too long, it is refused; without a length too, but where files come', () => {
	const refused = (url: string, headers: Record<string, string>) =>
		refuseBody(asked(url, { 'content-type': FILES, ...headers }));
	expect(refused('/equipe/registres', { 'content-length': String(25 * MEGABYTE) })).toBeNull();
	expect(refused('/equipe/registres', { 'content-length': String(25 * MEGABYTE + 1) })).toBe(413);
	expect(refused('/equipe/accueil', { 'content-length': String(MEGABYTE) })).toBe(413);
	expect(refused('/equipe/registres', { 'transfer-encoding': 'chunked' })).toBeNull();
	expect(refused('/equipe/accueil', { 'transfer-encoding': 'chunked' })).toBe(411);
	expect(refuseBody(asked('/', {}, 'GET'))).toBeNull();
});
