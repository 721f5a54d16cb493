import { expect, test } from 'vitest';
import { FAULT_CODES, isNote } from './faults.ts';
import { read, SOUND } from './read-row.fixture.ts';

test('a sound line is kept whole, and nothing is told of it', () => {
	const { facts, faults } = read({});
	expect(faults).toEqual([]);
	expect(facts).toEqual({
		...{ pivot: '13002526500013', name: 'Espace numérique du Port', town: 'Le Portel' },
		...{ postcode: '62480', insee: '62667', street: '12 rue des Mareyeurs' },
		...{ latitude: 50.7081, longitude: 1.5734, kind: 'EPN', otherKinds: ['ASSO'] },
		...{ phone: '+33199001234', mails: ['port@exemple.fr'], hours: 'Mo-Fr 09:00-12:00' },
		...{ websites: ['https://www.exemple.fr/'], updatedOn: '2026-10-01' },
		services: ['Accès internet et matériel informatique']
	});
});

type Case = [
	code: string,
	cells: Record<string, string | undefined>,
	field: string,
	suggestion: string | null,
	/** What is left of the line; null: it is not written. */
	kept: Record<string, unknown> | null
];
const CASES: Case[] = [
	['missing', { adresse: '' }, 'adresse', null, null],
	['missing', { pivot: undefined }, 'pivot', null, null],
	['missing', { commune: '' }, 'commune', 'Le Portel', null],
	[
		'missing',
		{ code_postal: '', adresse: '12 rue Alma 62480 Le Portel' },
		'code_postal',
		'62480',
		null
	],
	['too-long', { nom: 'N'.repeat(201) }, 'nom', 'N'.repeat(200), null],
	[
		...(['too-long', { presentation_resume: `On apprend ici. ${'a'.repeat(280)}` }] as const),
		...(['presentation_resume', 'On apprend ici.', { summary: undefined }] as const)
	],
	['postcode-wrong', { code_postal: '1480', code_insee: '01004' }, 'code_postal', '01480', null],
	['postcode-wrong', { code_postal: '1480' }, 'code_postal', null, null],
	['postcode-wrong', { code_postal: '62 480' }, 'code_postal', '62480', null],
	['postcode-wrong', { code_postal: 'Le Portel' }, 'code_postal', null, null],
	['insee-wrong', { code_insee: '6266' }, 'code_insee', '62667', { insee: undefined }],
	['insee-mismatch', { code_insee: '62643' }, 'code_insee', '62667', { insee: '62643' }],
	['insee-missing', { code_insee: '' }, 'code_insee', '62667', { insee: null }],
	['commune-wrong', { commune: 'Lille 3', code_insee: '59350' }, 'commune', 'Lille', null],
	['commune-cleaned', { commune: 'LE PORTEL (62)' }, 'commune', 'Le Portel', { town: 'Le Portel' }],
	[
		'commune-cleaned',
		{ commune: 'Le Portel CEDEX 2' },
		'commune',
		'Le Portel',
		{ town: 'Le Portel' }
	],
	['pivot-wrong', { pivot: '1234' }, 'pivot', null, null],
	['pivot-zeros', { pivot: '00000000000000' }, 'pivot', null, { pivot: '00000000000000' }],
	['pivot-key', { pivot: '13002526500014' }, 'pivot', null, { pivot: '13002526500014' }],
	['date-wrong', { date_maj: '31/02/2026' }, 'date_maj', null, null],
	['date-wrong', { date_maj: '2026/10/1' }, 'date_maj', '2026-10-01', null],
	['date-wrong', { date_maj: '1/2/26' }, 'date_maj', '2026-02-01', null],
	['date-wrong', { date_maj: 'octobre 2026' }, 'date_maj', null, null],
	[
		'date-french',
		{ date_maj: '03/11/2026' },
		'date_maj',
		'2026-11-03',
		{ updatedOn: '2026-11-03' }
	],
	['date-future', { date_maj: '2026-11-25' }, 'date_maj', null, { updatedOn: '2026-11-25' }],
	['number-wrong', { latitude: 'nord' }, 'latitude', null, { latitude: undefined }],
	['decimal-comma', { latitude: '50,7081' }, 'latitude', '50.7081', { latitude: 50.7081 }],
	['position-half', { longitude: '' }, 'longitude', null, { latitude: undefined }],
	[
		...(['position-swapped', { latitude: '1.5734', longitude: '50.7081' }] as const),
		...(['latitude', '50.7081', { latitude: undefined, longitude: undefined }] as const)
	],
	['position-far', { latitude: '48.85', longitude: '2.35' }, 'latitude', null, { latitude: 48.85 }],
	['phone-wrong', { telephone: '3646' }, 'telephone', null, { phone: undefined }],
	[
		...(['phone-wrong', { telephone: '12345678 / 01 99 00 12 34' }] as const),
		...(['telephone', '+33199001234', { phone: undefined }] as const)
	],
	[
		'phone-national',
		{ telephone: '01 99 00 12 34' },
		'telephone',
		'+33199001234',
		{ phone: '+33199001234' }
	],
	[
		'phone-national',
		{ telephone: '0 800 10 10 10' },
		'telephone',
		'+33800101010',
		{ phone: '+33800101010' }
	],
	[
		...(['mail-wrong', { courriels: 'a@exemple.fr|port(at)exemple.fr' }] as const),
		...(['courriels', 'port@exemple.fr', { mails: ['a@exemple.fr'] }] as const)
	],
	['url-wrong', { prise_rdv: 'oui' }, 'prise_rdv', null, { bookingUrl: undefined }],
	[
		'url-wrong',
		{ site_web: 'http:/www.exemple.fr' },
		'site_web',
		'https://www.exemple.fr/',
		{ websites: [] }
	],
	[
		'url-scheme',
		{ site_web: 'www.exemple.fr' },
		'site_web',
		'https://www.exemple.fr/',
		{ websites: ['https://www.exemple.fr/'] }
	],
	[
		...(['hours-wrong', { horaires: 'lundi au vendredi 9h-12h' }] as const),
		...(['horaires', 'Mo-Fr 09:00-12:00'] as const),
		{ hours: undefined, hoursSaid: 'lundi au vendredi 9h-12h' }
	],
	['hours-wrong', { horaires: 'le matin' }, 'horaires', null, { hours: undefined }],
	[
		'hours-loose',
		{ horaires: 'Mo-Fr 9h-12h' },
		'horaires',
		'Mo-Fr 09:00-12:00',
		{ hours: 'Mo-Fr 09:00-12:00' }
	],
	[
		...([
			'unknown-value',
			{ services: 'Bureautique|Accès internet et matériel informatique' }
		] as const),
		...(['services', 'Maîtrise des outils numériques du quotidien'] as const),
		{ services: ['Accès internet et matériel informatique'] }
	],
	[
		...(['old-value', { services: 'Accéder à du matériel' }] as const),
		...(['services', 'Accès internet et matériel informatique'] as const),
		{ services: ['Accès internet et matériel informatique'] }
	],
	['separator', { typologie: 'EPN;ASSO' }, 'typologie', 'EPN|ASSO', { otherKinds: ['ASSO'] }],
	['unknown-kind', { typologie: 'EPNN|ASSO' }, 'typologie', 'EPN', { kind: 'ASSO' }],
	['unknown-kind', { typologie: 'Mairie annexe' }, 'typologie', 'MUNI', { kind: 'Autre' }],
	[
		...(['unknown-value', { frais_a_charge: 'Gratuit sous condition : adhésion' }] as const),
		...(['frais_a_charge', 'Gratuit sous condition', { priceKind: [] }] as const)
	],
	['unknown-value', { langues: 'ar|fr-x' }, 'langues', 'fr', { languages: ['ar'] }],
	['unknown-value', { langues: 'fr-abc|PT-BR' }, 'langues', 'fr', { languages: ['pt-br'] }],
	['unknown-value', { langues: 'Arabe|fr' }, 'langues', 'ar', { languages: ['fr'] }],
	['unknown-value', { langues: 'ch’ti' }, 'langues', null, { languages: [] }],
	['unknown-value', { plain_pied: '__proto__' }, 'plain_pied', null, { stepFree: undefined }],
	['unknown-kind', { typologie: 'Vaisseau' }, 'typologie', null, { kind: 'Autre' }],
	[
		...(['confidential', { presentation_detail: 'Mot de passe : Mouette2019!' }] as const),
		...(['presentation_detail', expect.not.stringContaining('Mouette') as never] as const),
		{ detail: undefined }
	]
];

test.each(CASES)('%s: %j', (code, cells, field, suggestion, kept) => {
	const { facts, faults } = read(cells);
	const fault = faults.find((one) => one.code === code)!;
	expect(fault).toMatchObject({ field, code });
	expect(fault.suggestion).toEqual(suggestion);
	expect(fault.message).toMatch(/^\p{Lu}|^«/u);
	expect(fault.message).toMatch(/[.!]$/);
	if (kept === null) expect(facts).toBeNull();
	else expect(facts).toMatchObject(withoutUndefined(kept));
	for (const [fact, value] of Object.entries(kept ?? {})) {
		if (value === undefined) expect(facts).not.toHaveProperty(fact);
	}
	if (kept === null) expect(isNote(fault.code)).toBe(false);
});

const withoutUndefined = (kept: Record<string, unknown>) =>
	Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined));

test('every code has its story, here or beside the files', () => {
	const beside = [
		...['id-twice', 'id-taken', 'unknown-structure', 'unreadable-file', 'unknown-column'],
		...['older', 'removed', 'unmapped-value', 'refuge-address', 'refuge-telephone', 'one-position']
	];
	const told = new Set([...CASES.map(([code]) => code), ...beside]);
	expect(FAULT_CODES.filter((code) => !told.has(code))).toEqual([]);
});

test('everything that is wrong with a line is told at once', () => {
	const { facts, faults } = read({
		...{ commune: '', code_postal: '6248', telephone: '12', latitude: '50,7', longitude: '' },
		...{ date_maj: 'hier', services: 'Bureautique;Danse', typologie: 'XYZ', nom: '' }
	});
	expect(facts).toBeNull();
	expect(faults.map(({ code, field }) => `${field} ${code}`).sort()).toEqual(
		[
			...['code_postal postcode-wrong', 'commune missing', 'date_maj date-wrong'],
			...['latitude decimal-comma', 'longitude position-half', 'nom missing'],
			...['services unknown-value', 'services unknown-value', 'telephone phone-wrong'],
			'typologie unknown-kind'
		].sort()
	);
});

test('a language is told by its code, and not by a list that the standard does not have', () => {
	const said = (langues: string) => read({ langues }).faults[0]!.message;
	expect(said('fr-x')).toBe(
		'«\u202ffr-x\u202f» n’est pas dans la liste de la colonne «\u202flangues\u202f». Écrivez «\u202ffr\u202f».'
	);
	expect(said('ch’ti')).toMatch(/Écrivez son code\u00a0: «\u202ffr\u202f»/);
	expect(read({ langues: 'fr|ar;fsl' }).faults).toEqual([]);
});

test('what loses the whole line says so, what loses a cell does not', () => {
	const said = ({ faults }: ReturnType<typeof read>) => faults[0]!.message;
	expect(said(read({ code_postal: '6248' }))).toContain('ce lieu n’est pas repris');
	expect(said(read({ telephone: '12' }))).not.toContain('n’est pas repris');
});

test('a column that is not in the file is told to be added, an empty one to be filled', () => {
	const said = ({ faults }: ReturnType<typeof read>) => faults[0]!.message;
	expect(said(read({ adresse: '' }))).toContain('est vide');
	expect(said(read({ adresse: undefined }))).toMatch(/n’est pas dans ce fichier.+ajoutez-la/);
});

test('a spreadsheet of anybody needs a name and a town, or a postcode, and loses the rest alone', () => {
	const bare = Object.fromEntries(Object.keys(SOUND).map((name) => [name, undefined]));
	const kept = read({ ...bare, nom: 'La Ruche', commune: 'Outreau', pivot: '12' }, 'csv');
	expect(kept.facts).toEqual({ name: 'La Ruche', town: 'Outreau' });
	expect(kept.faults.map(({ code }) => code)).toEqual(['pivot-wrong']);
	const lost = read({ ...bare, nom: 'La Ruche' }, 'csv');
	expect(lost.facts).toBeNull();
	expect(lost.faults.map(({ field, code }) => [field, code])).toEqual([['commune', 'missing']]);
});

test('what was written is kept for who reads the report, without its secrets', () => {
	const { faults } = read({ telephone: 'mot de passe : Mouette2019!' });
	expect(faults.map(({ code }) => code)).toEqual(['phone-wrong']);
	expect(JSON.stringify(faults)).not.toContain('Mouette');
});
