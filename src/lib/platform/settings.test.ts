import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';

const refusal = (env: NodeJS.ProcessEnv) => {
	const settings = readSettings(env);
	return 'refusal' in settings ? settings.refusal : null;
};

test('nothing said, the site is on port 3000 of this machine and its data in ./data', () => {
	expect(readSettings({})).toEqual({
		port: 3000,
		origin: 'http://localhost:3000',
		originIsExplicit: false,
		host: null,
		dataDir: `${process.cwd()}/data`,
		databaseUrl: null,
		trustProxy: null,
		metricsToken: null
	});
});

test('an empty variable says nothing', () => {
	const empty = { PORT: '', ORIGIN: '', HOST: '', DATA_DIR: '', DATABASE_URL: '', DECLIC_NOW: '' };
	const none = { TRUST_PROXY: '', METRICS_TOKEN: '', DECLIC_SECRET: '' };
	expect(readSettings({ ...empty, ...none })).toEqual(readSettings({}));
});

test('another port changes the address', () => {
	expect(readSettings({ PORT: '3001' })).toMatchObject({
		port: 3001,
		origin: 'http://localhost:3001'
	});
	expect([refusal({ PORT: '1' }), refusal({ PORT: '65535' })]).toEqual([null, null]);
});

test.each(['0', '-1', '65536', '70000', 'abc', '3000.5', '3000 3001'])(
	'PORT=%s is refused',
	(PORT) => {
		expect(refusal({ PORT })).toBe('port');
	}
);

test('ORIGIN is kept as an origin, whatever follows it', () => {
	expect(
		readSettings({ ORIGIN: 'https://declic.exemple.fr/accueil?x=1', PORT: '3001' })
	).toMatchObject({ origin: 'https://declic.exemple.fr', originIsExplicit: true, port: 3001 });
});

test.each([
	'declic.exemple.fr',
	'localhost:3000',
	'ftp://exemple.fr',
	'javascript:alert(1)',
	'/',
	'http://'
])('ORIGIN=%s is refused', (ORIGIN) => {
	expect(refusal({ ORIGIN })).toBe('origin');
});

test('a frozen moment must exist, and a secret cannot be guessed', () => {
	expect(refusal({ DECLIC_NOW: '2026-11-24T08:30:00Z' })).toBeNull();
	for (const DECLIC_NOW of ['demain', '2026-11-24', '2026-02-30T08:00:00Z']) {
		expect(refusal({ DECLIC_NOW })).toBe('now');
	}
	expect([
		refusal({ DECLIC_SECRET: 'a'.repeat(31) }),
		refusal({ DECLIC_SECRET: 'a'.repeat(32) })
	]).toEqual(['secret', null]);
});

test('the proxy is named by its address, and the token of the metrics is long', () => {
	expect(readSettings({ TRUST_PROXY: 'loopback, 10.0.0.0/8' })).toMatchObject({
		trustProxy: 'loopback, 10.0.0.0/8'
	});
	expect(refusal({ SMS_NETWORKS: 'partout' })).toBe('sms-networks');
	expect(refusal({ SMS_NETWORKS: 'loopback 10.0.0.5' })).toBeNull();
	expect([refusal({ TRUST_PROXY: 'oui' }), refusal({ METRICS_TOKEN: 'court' })]).toEqual([
		'proxy',
		'secret'
	]);
});

test('the voice is on or off', () => {
	const spoken = (DECLIC_SPEECH: string) => refusal({ DECLIC_SPEECH });
	expect(['', 'on', 'off', 'non'].map(spoken)).toEqual([null, null, null, 'speech']);
});

test('a refusal tells how to write it', () => {
	expect(readSettings({ PORT: 'abc' })).toHaveProperty(
		'message',
		expect.stringContaining('PORT=3000')
	);
});
