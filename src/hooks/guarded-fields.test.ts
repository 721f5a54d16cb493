import { expect, test } from 'vitest';
import { guardedTexts, placeOf } from './guarded-fields.ts';

const form = (texts: [string, string][], fileNames: string[] = []) => ({
	key: null,
	texts,
	fileFields: [],
	fileNames,
	content: Buffer.alloc(0)
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

test.each([
	['/equipe/ateliers/groupes/[groupe=uuid]/inscrire', 'ateliers-groupes-inscrire'],
	['/equipe', 'equipe'],
	['/equipe/bilan/[annee=annee]/document.pdf', 'bilan'],
	['/invitation/[jeton]', 'invitation']
])('%s counts as « %s »', (route, place) => expect(placeOf(route)).toBe(place));
