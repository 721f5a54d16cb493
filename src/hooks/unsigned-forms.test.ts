import { expect, test } from 'vitest';
import { isUnsigned } from './unsigned-forms.ts';

test.each([
	'/avis/[code]',
	'/guides/[guide=slug]/facile',
	'/quartier/dire/[porte]',
	'/quartier/dire/[porte]/facile',
	'/[langue=langue]/quartier/dire/[porte]',
	'/quartier/[parole=uuid]',
	'/quartier/[parole=uuid]/moi-aussi',
	'/parole/[jeton]',
	'/[langue=langue]/parole/[jeton]',
	'/signalement/[jeton]',
	'/borne/[[texte=texte]]/quartier',
	'/borne/[[texte=texte]]/quartier/dire/[porte]'
])('%s leaves no key in the database', (route) => {
	expect(isUnsigned(route)).toBe(true);
});

test.each([
	'/equipe/quartier',
	'/equipe/quartier/[parole=uuid]',
	'/borne/[[texte=texte]]/appeler',
	'/borne/[[texte=texte]]/ateliers/demander',
	'/paroles',
	'/mairie/[jeton]'
])('%s does', (route) => {
	expect(isUnsigned(route)).toBe(false);
});
