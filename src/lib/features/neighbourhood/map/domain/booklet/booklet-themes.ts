import { NEEDS } from '#lib/features/resources/places/index.ts';

/** A chapter of the booklet: needs that are looked for together, and the kinds of places that go there by themselves. */
export type BookletTheme = {
	code: string;
	label: string;
	needs: readonly string[];
	kinds: readonly string[];
};

/** In the order of the booklet: what cannot wait first. */
export const BOOKLET_THEMES: readonly BookletTheme[] = [
	{
		code: 'manger-dormir',
		label: 'Manger, dormir, s’habiller',
		needs: ['manger', 'dormir', 'vetements'],
		kinds: ['ES', 'OACAS', 'PENSION']
	},
	{
		code: 'argent',
		label: 'Argent, factures et aides',
		needs: ['energie', 'caf', 'rsa', 'dettes', 'impots', 'retraite'],
		kinds: ['CAF', 'CFP', 'UDAF']
	},
	{
		code: 'papiers',
		label: 'Papiers, droits et démarches',
		needs: [
			...['carte-identite', 'titre-de-sejour', 'permis', 'elections', 'droits'],
			...['demarche-en-ligne', 'courrier', 'violences', 'enfant-en-danger']
		],
		kinds: [
			...[
				'MUNI',
				'RFS',
				'MSAP',
				'PIMMS',
				'PREF',
				'PAD',
				'CIDFF',
				'CADA',
				'LA_POSTE',
				'CCAS',
				'CIAS'
			],
			...['MDS', 'DEPT', 'EPCI']
		]
	},
	{
		code: 'enfants',
		label: 'Enfants, école et famille',
		needs: [
			...['cantine', 'ecole', 'bourse', 'creche', 'centre-de-loisirs', 'aide-aux-devoirs'],
			...['parents', 'naissance']
		],
		kinds: ['ASE']
	},
	{
		code: 'sante',
		label: 'Santé, handicap et grand âge',
		needs: [
			...['sante-urgente', 'mal-etre', 'medecin', 'carte-vitale', 'handicap', 'aidant'],
			...['seniors', 'addictions']
		],
		kinds: ['CMS', 'CMP', 'CPAM', 'MDPH', 'CSAPA', 'CAARUD']
	},
	{
		code: 'logement',
		label: 'Logement',
		needs: ['logement', 'expulsion', 'travaux'],
		kinds: ['OIL', 'RS_FJT']
	},
	{
		code: 'emploi',
		label: 'Travail, formation et jeunes',
		needs: ['emploi', 'jeunes', 'formation', 'transport'],
		kinds: [
			'FT',
			'ML',
			'MDE',
			'MDEF',
			'PLIE',
			'CAP_EMPLOI',
			'PIJ_BIJ',
			'AFPA',
			'OF',
			'E2C',
			'EPIDE'
		]
	},
	{
		code: 'numerique',
		label: 'Ordinateur, téléphone et Internet',
		needs: ['ordinateur', 'acces-internet', 'acheter-ordinateur', 'reparer', 'arnaques'],
		kinds: ['EPN', 'EPI', 'FABLAB', 'RESSOURCERIE']
	},
	{
		code: 'ensemble',
		label: 'Apprendre, lire et se rencontrer',
		needs: ['francais', 'livres', 'rencontrer'],
		kinds: ['CS', 'CSC', 'EVS', 'MJC', 'MQ', 'TIERS_LIEUX', 'BIB', 'RELAIS_LECTURE']
	}
];

/** What no chapter is about. */
export const OTHER_PLACES: BookletTheme = {
	code: 'autres',
	label: 'Autres lieux',
	needs: [],
	kinds: []
};

const ALL = [...BOOKLET_THEMES, OTHER_PLACES];

/** Whether a code is one of the chapters: nothing else is asked for. */
export const isBookletTheme = (code: string): boolean => ALL.some((theme) => theme.code === code);

/**
 * The chapters a place belongs to, its own first: those of its needs in their order; where nobody said what it is
 * for, that of its kind.
 */
export function themesOf({
	needs,
	kind
}: {
	needs: readonly string[];
	kind: string;
}): BookletTheme[] {
	const found = new Set<BookletTheme>();
	for (const need of needs) {
		const theme = BOOKLET_THEMES.find((one) => one.needs.includes(need));
		if (theme) found.add(theme);
	}
	if (found.size > 0) return [...found];
	const own = BOOKLET_THEMES.find(({ kinds }) => kinds.includes(kind));
	return [own ?? themeOfNeedsOfKind(kind) ?? OTHER_PLACES];
}

const themeOfNeedsOfKind = (kind: string) => {
	const need = NEEDS.find(({ kinds }) => kinds.includes(kind));
	return need && BOOKLET_THEMES.find(({ needs }) => needs.includes(need.code));
};

/** Places by chapter, each in its own alone; those that have none are left out. */
export function countByTheme<Place extends { needs: readonly string[]; kind: string }>(
	places: readonly Place[]
): { label: string; places: Place[] }[] {
	const own = Map.groupBy(places, (place) => themesOf(place)[0]!);
	return ALL.flatMap((theme) => {
		const found = own.get(theme);
		return found ? [{ label: theme.label, places: found }] : [];
	});
}
