import { expect, test } from 'vitest';

type Compose = (from: object) => { URLAllowlist: string[] };
// The agent is plain JavaScript, which no type describes.
const agent = new URL('../../deploy/kiosk/agent/policies.mjs', import.meta.url).href;
const { composePolicies } = (await import(agent)) as { composePolicies: Compose };

const composed = (origin: string, list: object | null, opened: string[] = []) =>
	composePolicies({
		...{ fixed: { URLAllowlist: ['*'], SyncDisabled: true }, origin, list, opened },
		...{ strip: { id: 'bandeau' }, port: 8631 }
	});

test('under https, our own pages and what the desk opens are these names alone', () => {
	const { URLAllowlist } = composed('https://declic.exemple.fr', null, ['www.exemple.fr']);
	expect(URLAllowlist).toEqual(['https://.declic.exemple.fr', 'https://.www.exemple.fr']);
});

test('a line that opens everything, or the machine, is not taken from a list', () => {
	const policies = { URLAllowlist: ['*', 'file:///etc', 'javascript:1', 'https://.www.caf.fr'] };
	expect(composed('https://declic.exemple.fr', { policies }).URLAllowlist).toEqual([
		'https://.declic.exemple.fr',
		'https://.www.caf.fr'
	]);
});

test('on the network of a house, without https, its own pages are still opened', () => {
	expect(composed('http://192.168.1.20:3000', null).URLAllowlist).toEqual(['192.168.1.20:3000']);
});
