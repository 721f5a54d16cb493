import { kindLabel } from '#lib/features/resources/places/index.ts';

/** The national list names whole families; of one place, one says what it is. « Autre » says nothing. */
const OF_ONE: Record<string, string> = {
	Autre: '',
	ASSO: 'Association',
	ASSO_CHOMEUR: 'Association de chômeurs',
	CADA: 'Centre d’accueil de demandeurs d’asile',
	CCONS: 'Chambre consulaire',
	CHRS: 'Hébergement protégé',
	CHU: 'Hébergement protégé',
	CIDFF: 'Centre d’information sur les droits des femmes et des familles',
	DEPT: 'Service social du Département',
	HUDA: 'Hébergement protégé',
	MUNI: 'Mairie',
	OF: 'Organisme de formation',
	PIJ_BIJ: 'Information jeunesse',
	PREF: 'Préfecture',
	RFS: 'France services'
};

/** What a place is, in a word or two. */
export const kindTold = (code: string): string => OF_ONE[code] ?? kindLabel(code);
