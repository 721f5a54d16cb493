import { expect, test } from 'vitest';
import { newPostKey } from '#lib/shared/post-key.ts';
import { guardedJson, guardedTexts, isDrawn, isProviderCall, placeOf } from './guarded-fields.ts';

const form = (texts: [string, string][], fileNames: string[] = []) => ({
	key: null,
	texts,
	fileFields: [],
	fileNames,
	content: Buffer.alloc(0)
});

test('what stands where the key of a form does is read, unless it is one', () => {
	const key = newPostKey();
	const typed = form([
		['cle', key],
		['cle', 'mon numéro']
	]);
	expect(guardedTexts(typed).filter(([, text]) => text !== 'cle')).toEqual([['Cle', 'mon numéro']]);
});

test('every text is read but those where a secret belongs; names of fields and files too', () => {
	const typed = form(
		[
			['motif', 'déménage'],
			['mot-de-passe', 'x'],
			['code', '1234'],
			['telephone', '06']
		],
		['scan.pdf']
	);
	expect(guardedTexts(typed)).toEqual([
		['Motif', 'déménage'],
		['Téléphone', '06'],
		...['motif', 'mot-de-passe', 'code', 'telephone'].map((name) => ['Nom d’un champ', name]),
		['Nom du fichier', 'scan.pdf']
	]);
});

test('the keys of a provider of SMS are left to it, under their whole name alone', () => {
	const typed = form([
		['secret-api', 'xkeysib-1'],
		['secret-du-jour', 'x'],
		['passerelle', 'https://sms.exemple.fr']
	]);
	const read = guardedTexts(typed).filter(([field]) => field !== 'Nom d’un champ');
	expect(read.map(([, text]) => text)).toEqual(['x', 'https://sms.exemple.fr']);
});

test('a call of a provider goes through whole; no page of people does', () => {
	expect(isProviderCall('/sms/[fournisseur]/accuse')).toBe(true);
	expect(isProviderCall('/sms/[fournisseur]/reponse')).toBe(true);
	for (const route of ['/s/[code]', '/telephone/[sms=uuid]', '/equipe/centres/sms', null]) {
		expect(isProviderCall(route)).toBe(false);
	}
});

test.each([
	['/equipe/ateliers/groupes/[groupe=uuid]/inscrire', 'ateliers-groupes-inscrire'],
	['/equipe', 'equipe'],
	['/equipe/bilan/[annee=annee]/document.pdf', 'bilan'],
	['/invitation/[jeton]', 'invitation']
])('%s counts as « %s »', (route, place) => expect(placeOf(route)).toBe(place));

test('what a device draws is not read as words, its own routes only; the names it gives are', () => {
	const said = {
		texts: [['signature', 'cVC-soCwkPjk']] as [string, string][],
		names: ['signature']
	};
	const names = [['Nom d’un champ', 'signature']];
	for (const route of ['/connexion/cle-acces', '/connexion/ma-cle']) {
		expect(guardedJson(said, route)).toEqual(names);
	}
	expect(guardedJson(said, '/equipe/accueil/demande')).toEqual([
		['Signature', 'cVC-soCwkPjk'],
		...names
	]);
	expect(isDrawn('/connexion/retour')).toBe(true);
	expect(isDrawn('/connexion')).toBe(false);
	expect(isDrawn(null)).toBe(false);
});
