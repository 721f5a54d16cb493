import { describe, expect, test } from 'vitest';
import { readOidcSettings } from './oidc-settings.ts';

const COMPLETE = {
	OIDC_ISSUER: 'https://fournisseur.example/api/v2',
	OIDC_CLIENT_ID: 'declic',
	OIDC_CLIENT_SECRET: 'un-secret-bien-garde',
	OIDC_NAME: 'ProConnect'
};
const read = (env: Record<string, string | undefined>) => readOidcSettings({ ...COMPLETE, ...env });

test('nothing set, no provider is offered', () => {
	expect(readOidcSettings({})).toBeNull();
	expect(readOidcSettings({ OIDC_ISSUER: '', OIDC_NAME: '' })).toBeNull();
});

test('four settings are enough; nothing is taken on trust', () => {
	expect(read({})).toEqual({
		issuer: 'https://fournisseur.example/api/v2',
		clientId: 'declic',
		clientSecret: 'un-secret-bien-garde',
		name: 'ProConnect',
		scopes: null,
		acrValues: null,
		emailsAreVerified: false,
		clientAuth: null,
		usesPkce: true
	});
});

test.each([
	['OIDC_SCOPES', 'openid email uid', { scopes: ['openid', 'email', 'uid'] }],
	['OIDC_ACR_VALUES', 'eidas1 eidas2', { acrValues: ['eidas1', 'eidas2'] }],
	['OIDC_EMAILS_ARE_VERIFIED', '1', { emailsAreVerified: true }],
	['OIDC_PKCE', '0', { usesPkce: false }],
	['OIDC_CLIENT_AUTH', 'basic', { clientAuth: 'basic' }],
	['OIDC_ISSUER', 'http://127.0.0.1:4000', { issuer: 'http://127.0.0.1:4000' }],
	['OIDC_ISSUER', 'http://[::1]:4000/', { issuer: 'http://[::1]:4000/' }]
])('%s=%s is understood', (name, value, settings) => {
	expect(read({ [name]: value })).toMatchObject(settings);
});

describe('what cannot be meant is refused with what to do, and the secret is not repeated', () => {
	test.each([
		['OIDC_ISSUER', undefined],
		['OIDC_CLIENT_ID', ' '],
		['OIDC_CLIENT_SECRET', ''],
		['OIDC_NAME', undefined],
		['OIDC_ISSUER', 'fournisseur.example'],
		['OIDC_ISSUER', 'http://fournisseur.example'],
		['OIDC_ISSUER', 'http://localhost.example'],
		['OIDC_ISSUER', 'https://compte:mot@fournisseur.example'],
		['OIDC_ISSUER', 'https://fournisseur.example/?x=1'],
		['OIDC_NAME', 'x'.repeat(41)],
		['OIDC_SCOPES', 'email'],
		['OIDC_SCOPES', 'openid  email'],
		['OIDC_ACR_VALUES', 'eidas"1'],
		['OIDC_EMAILS_ARE_VERIFIED', 'oui'],
		['OIDC_PKCE', 'non'],
		['OIDC_CLIENT_AUTH', 'jwt']
	])('%s=%s', (name, value) => {
		const refusal = read({ [name]: value });
		expect(refusal).toMatchObject({ refusal: 'oidc', message: expect.stringContaining(name) });
		expect(JSON.stringify(refusal)).not.toContain('un-secret');
	});

	test('a setting alone, forgotten there', () => {
		expect(readOidcSettings({ OIDC_PKCE: '0' })).toMatchObject({
			message: expect.stringContaining('OIDC_ISSUER')
		});
	});
});
