import { EventEmitter } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { MOST_IN_FLIGHT, weighBodies } from './bodies-in-flight.ts';

const MEGABYTE = 1_048_576;
const register = (megabytes: number): IncomingMessage =>
	({
		method: 'POST',
		url: '/equipe/registres',
		headers: {
			'content-type': 'multipart/form-data; boundary=x',
			'content-length': String(megabytes * MEGABYTE)
		}
	}) as never;
const form = (url: string, bytes: number): IncomingMessage =>
	({
		method: 'POST',
		url,
		headers: {
			'content-type': 'application/x-www-form-urlencoded',
			'content-length': String(bytes)
		}
	}) as never;
const answer = () => new EventEmitter() as unknown as ServerResponse;

test('however many come at once, 64 MB are read; each one answered makes room', () => {
	const takes = weighBodies();
	const answers = Array.from({ length: 100 }, answer);
	const taken = answers.filter((response) => takes(register(24), response, '192.0.2.1'));
	expect(taken.length).toBeGreaterThanOrEqual(2);
	expect(taken.length * 24 * MEGABYTE).toBeLessThanOrEqual(MOST_IN_FLIGHT);
	expect(MOST_IN_FLIGHT).toBe(64 * MEGABYTE);
	taken[0]!.emit('close');
	expect(takes(register(24), answer(), '192.0.2.1')).toBe(true);
	expect(takes(register(24), answer(), '192.0.2.1')).toBe(false);
});

test('a body that does not say its length weighs all that its page takes', () => {
	const takes = weighBodies();
	const chunked = register(1);
	delete chunked.headers['content-length'];
	chunked.headers['transfer-encoding'] = 'chunked';
	const taken = Array.from({ length: 10 }, () => takes(chunked, answer(), '192.0.2.1'));
	expect(taken.filter(Boolean).length * 25 * MEGABYTE).toBeLessThanOrEqual(MOST_IN_FLIGHT);
});

test('while registers come, the team writes, and strangers do; none of them in the way of another', () => {
	const takes = weighBodies();
	while (takes(register(24), answer(), '192.0.2.1'));
	expect(takes(form('/equipe/accueil/demande', 2_000), answer(), '192.0.2.1')).toBe(true);
	while (takes(form('/connexion', 60_000), answer(), '198.51.100.7'));
	expect(takes(form('/equipe/accueil/demande', 2_000), answer(), '192.0.2.1')).toBe(true);
	// One place that sends without end is not everybody.
	expect(takes(form('/connexion', 300), answer(), '192.0.2.1')).toBe(true);
});

test('while photos come from everybody, what is said without one passes, and so do the files of the team', () => {
	const takes = weighBodies();
	const photo = (megabytes: number) =>
		({ ...register(megabytes), url: '/quartier/dire/probleme?/envoyer' }) as never;
	const answers = Array.from({ length: 10 }, answer);
	const taken = answers.filter((response, nth) => takes(photo(8), response, `192.0.2.${nth}`));
	expect(taken.length).toBe(3);
	expect(takes(photo(0.01), answer(), '192.0.2.1')).toBe(true);
	expect(takes(register(24), answer(), '192.0.2.1')).toBe(true);
	// Each one answered makes room for the next.
	taken[0]!.emit('close');
	expect(takes(photo(4), answer(), '192.0.2.1')).toBe(true);
});

test('one network that sends photos without end leaves room for the largest photo of another', () => {
	const takes = weighBodies();
	const photo = (megabytes: number) =>
		({ ...register(megabytes), url: '/quartier/dire/probleme?/envoyer' }) as never;
	while (takes(photo(0.5), answer(), '192.0.2.1'));
	expect(takes(photo(11), answer(), '198.51.100.7')).toBe(true);
	const other = weighBodies();
	while (other(photo(0.5), answer(), '2001:db8::1'));
	// The same subscriber, at another of her addresses.
	expect(other(photo(0.5), answer(), '2001:db8::2')).toBe(false);
});

test('what carries nothing weighs nothing', () => {
	const takes = weighBodies();
	while (takes(form('/connexion', 60_000), answer(), '198.51.100.7'));
	const page = { method: 'GET', url: '/', headers: {} } as never;
	expect(takes(page, answer(), '198.51.100.7')).toBe(true);
});
