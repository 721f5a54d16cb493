import { expect, test } from 'vitest';
import { isSecretField } from './secret-fields.ts';

test.each([
	'mot-de-passe',
	'nouveauMotDePasse',
	'password',
	'code',
	'code-secours',
	'pin',
	'jeton'
])('%s is never written back on a page', (name) => {
	expect(isSecretField(name)).toBe(true);
});

test.each(['nom', 'texte', 'code-postal', 'pinceau', 'encodage', 'telephone'])(
	'%s may be shown again to whoever typed it',
	(name) => {
		expect(isSecretField(name)).toBe(false);
	}
);
