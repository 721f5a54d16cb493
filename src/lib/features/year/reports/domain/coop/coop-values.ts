import type { FamilyCode } from '#lib/features/desk/families/index.ts';

/**
 * What a family is in La Coop: its theme of mediation and, for a démarche, which one. Proposed by
 * us, to confirm with mediators (coop); null is left to her who copies.
 */
export const COOP_THEMES: Record<FamilyCode, { theme: string; demarche: string | null }> = {
	'etat-civil': demarche('papiers_elections_citoyennete'),
	'citoyennete-impots': demarche('argent_impots'),
	'prestations-sante': demarche('social_sante'),
	emploi: demarche('travail_formation'),
	retraite: demarche('social_sante'),
	scolarite: demarche('famille_scolarite'),
	loisirs: demarche('loisirs_sports_culture'),
	equipement: { theme: 'prendre_en_main_du_materiel', demarche: null },
	apprendre: { theme: 'navigation_sur_internet', demarche: null },
	'autre-demarche': demarche(null)
};

function demarche(code: string | null) {
	return { theme: 'aide_aux_demarches_administratives', demarche: code };
}

/** Kinds of partners (national list of places) in La Coop's seven redirections (coop). */
const REDIRECTIONS: Record<string, string> = {
	MUNI: 'administration',
	PREF: 'administration',
	CCAS: 'aide_sociale',
	CIAS: 'aide_sociale',
	MDS: 'aide_sociale',
	CS: 'aide_sociale',
	CAF: 'operateur_ou_organisme_en_charge',
	CPAM: 'operateur_ou_organisme_en_charge',
	MSA: 'operateur_ou_organisme_en_charge',
	CFP: 'operateur_ou_organisme_en_charge',
	FT: 'insertion_professionnelle',
	ML: 'insertion_professionnelle',
	RFS: 'aide_aux_demarches_administratives',
	MSAP: 'aide_aux_demarches_administratives',
	EPN: 'mediation_numerique',
	EPI: 'mediation_numerique'
};

/** Where somebody was sent, in La Coop's words; a kind it does not tell is « autre » (coop). */
export function coopRedirection(kind: string): string {
	return REDIRECTIONS[kind] ?? 'autre';
}

/** La Coop's labels of the values that Déclic writes (coop). */
export const COOP_LABELS: Record<string, string> = {
	individuel: 'Accompagnement individuel',
	lieu_activite: 'Lieu d’activité',
	a_distance: 'À distance',
	ordinateur: 'Ordinateur',
	telephone: 'Téléphone',
	tablette: 'Tablette',
	autre: 'Autre',
	aucun: 'Pas de matériel',
	aide_aux_demarches_administratives: 'Aide aux démarches administratives',
	prendre_en_main_du_materiel: 'Prendre en main du matériel',
	navigation_sur_internet: 'Navigation sur internet',
	papiers_elections_citoyennete: 'Papiers - Élections - Citoyenneté',
	argent_impots: 'Argent - Impôts',
	social_sante: 'Social - Santé',
	travail_formation: 'Travail - Formation - Entreprise',
	famille_scolarite: 'Famille - Scolarité',
	loisirs_sports_culture: 'Loisirs - Sports - Culture',
	entierement_accompagne: 'Avec guidage',
	partiellement_autonome: 'Autonome avec guidage en cas de besoin',
	autonome: 'Autonome',
	administration: 'Administration (mairie, préfecture…)',
	mediation_numerique: 'Autre structure de médiation numérique',
	operateur_ou_organisme_en_charge: 'Opérateur ou organisme en charge de la démarche',
	aide_sociale: 'Structure d’aide sociale (maison des solidarités, centre social…)',
	insertion_professionnelle: 'Insertion professionnelle',
	masculin: 'Masculin',
	feminin: 'Féminin',
	non_communique: 'Non communiqué',
	retraite: 'Retraité',
	sans_emploi: 'Sans emploi',
	en_emploi: 'En emploi',
	scolarise: 'Scolarisé'
};
