import { expect, test } from 'vitest';
import { readProductionSettings } from './production-settings.ts';

const read = (env: NodeJS.ProcessEnv) => readProductionSettings(env);

test('an address in https, or on this very machine, is served', () => {
	for (const ORIGIN of [
		'https://declic.exemple.fr',
		'http://localhost:3000',
		'http://127.0.0.1:8080',
		'http://[::1]:3000'
	]) {
		expect(read({ ORIGIN }), ORIGIN).toMatchObject({ origin: ORIGIN, originIsExplicit: true });
	}
});

test('an address that nobody said is asked for, with the trial beside it', () => {
	expect(read({})).toMatchObject({
		refusal: 'no-origin',
		message: expect.stringMatching(/ORIGIN=https:.*npm start/)
	});
});

test.each(['http://declic.exemple.fr', 'http://192.168.1.12:3000', 'http://localhost.exemple.fr'])(
	'%s would travel in clear and is refused',
	(ORIGIN) => {
		expect(read({ ORIGIN })).toMatchObject({ refusal: 'plain-origin' });
	}
);

test('time goes by', () => {
	const env = { ORIGIN: 'https://declic.exemple.fr', DECLIC_NOW: '2026-11-24T08:30:00Z' };
	expect(read(env)).toMatchObject({ refusal: 'frozen' });
});

test('what the trial refuses is refused here too', () => {
	expect(read({ ORIGIN: 'https://declic.exemple.fr', PORT: 'abc' })).toMatchObject({
		refusal: 'port'
	});
});
