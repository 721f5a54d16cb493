import { expect, test } from 'vitest';
import { appUrl, holdsAccount } from './roles.ts';

const OWNER = 'postgres://owner:un%20mot%2Fde%3Apasse@db.exemple.fr:5433/declic?sslmode=require';

test('the application signs in as a role of its own, on the same database', () => {
	const url = new URL(appUrl(OWNER));
	expect(url.username).toBe('declic_app');
	expect(`${url.host}${url.pathname}${url.search}`).toBe(
		'db.exemple.fr:5433/declic?sslmode=require'
	);
});

test('its password follows from the owner’s, and says nothing of it', () => {
	expect(appUrl(OWNER)).toBe(appUrl(OWNER));
	expect(appUrl(OWNER)).not.toBe(appUrl(OWNER.replace('passe', 'passage')));
	expect(decodeURIComponent(appUrl(OWNER))).not.toContain('mot');
});

test('an address that leaves no room for that role is known as such', () => {
	expect(holdsAccount(OWNER)).toBe(true);
	expect(holdsAccount('postgres:///declic?host=/var/run/postgresql')).toBe(false);
	expect(holdsAccount('postgres://owner@localhost/declic')).toBe(false);
});
