import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import policies from '#content/kiosk-policies.json' with { type: 'json' };
import signIn from '#content/kiosk-sign-in-hosts.json' with { type: 'json' };
import { allowListOf, hostsOf } from './allow-list.ts';
import { readHostName } from './host-name.ts';

const ORIGIN = 'https://declic.exemple.fr';

test('a site brings those where one signs in, and what they bring, once', () => {
	const leads = [
		{ host: 'www.caf.fr', leadsTo: ['connect.caf.fr'] },
		{ host: 'connect.caf.fr', leadsTo: ['app.franceconnect.gouv.fr', 'www.caf.fr'] },
		{ host: 'www.ailleurs.fr', leadsTo: ['jamais.fr'] }
	];
	expect(hostsOf(['https://www.caf.fr/compte', 'https://www.caf.fr/'], leads)).toEqual([
		...['app.franceconnect.gouv.fr', 'connect.caf.fr', 'www.caf.fr']
	]);
});

test('a page that is not under https opens nothing', () => {
	expect(hostsOf(['http://www.caf.fr', 'file:///etc/passwd', 'javascript:1'], [])).toEqual([]);
});

test('everything is blocked but exactly these hosts', () => {
	const { hosts, policies: told } = allowListOf(ORIGIN, ['www.caf.fr'], { SyncDisabled: true });
	expect(hosts).toEqual(['declic.exemple.fr', 'www.caf.fr']);
	expect(told).toEqual({
		SyncDisabled: true,
		URLBlocklist: ['*'],
		URLAllowlist: ['https://.declic.exemple.fr', 'https://.www.caf.fr']
	});
});

test('a centre without a guide still has its own pages, wherever they are', () => {
	const own = (origin: string) => allowListOf(origin, [], {});
	expect(own(ORIGIN).policies.URLAllowlist).toEqual(['https://.declic.exemple.fr']);
	expect(own('http://localhost:3000')).toMatchObject({
		hosts: ['localhost:3000'],
		policies: { URLAllowlist: ['http://.localhost:3000'] }
	});
	expect(own('http://192.168.1.20:3000').policies.URLAllowlist).toEqual([
		'http://192.168.1.20:3000'
	]);
});

test('never more than Chromium reads, the own pages among them', () => {
	const many = Array.from({ length: 1200 }, (_, nth) => `site-${nth}.example`);
	const { hosts, policies: told } = allowListOf(ORIGIN, many, {});
	expect([hosts.length, (told.URLAllowlist as string[]).length]).toEqual([1000, 1000]);
	expect(hosts[0]).toBe('declic.exemple.fr');
});

test('a fixed policy opens no site by itself, and blocks everything', () => {
	expect(Object.keys(policies).filter((name) => name.startsWith('URL'))).toEqual(['URLBlocklist']);
	expect(policies.URLBlocklist).toContain('*');
});

test('what was written of signing in is a list of names, and nobody has read any of it yet', () => {
	const names = signIn.flatMap(({ host, leadsTo }) => [host, ...leadsTo]);
	expect(names.filter((name) => readHostName(name) !== name)).toEqual([]);
	const hosts = signIn.map(({ host }) => host);
	expect(new Set(hosts).size).toBe(hosts.length);
	expect(signIn.filter(({ readOn }) => readOn !== null)).toEqual([]);
});

test('each of these names is told where it is to be verified', () => {
	const told = readFileSync('docs/kiosk-sites.md', 'utf8');
	const names = signIn.flatMap(({ host, leadsTo }) => [host, ...leadsTo]);
	expect(names.filter((name) => !told.includes(`\`${name}\``))).toEqual([]);
});
