/**
 * The rubrics of the centre's fiche, their exact words and order (study-2.6). Those that hold a
 * narrative are edited in place; `Chiffres` is computed.
 */
import { withColon } from './french.ts';

export type NarrativeRubric =
	| 'pedagogicalObjective'
	| 'description'
	| 'public'
	| 'figures'
	| 'partners'
	| 'assessment'
	| 'outlook';

export type RubricKey = 'name' | 'animators' | 'place' | 'objectives' | NarrativeRubric;

export const RUBRIC_ORDER: readonly RubricKey[] = [
	'name',
	'animators',
	'place',
	'objectives',
	'pedagogicalObjective',
	'description',
	'public',
	'figures',
	'partners',
	'assessment',
	'outlook'
];

const NAMES: Record<RubricKey, string> = {
	name: 'NOM de l’ATELIER, ACTIVITE, ACTION, SERVICE, MANIFESTATION',
	animators: 'Animatrice(eur) / Coordinatrice(eur)',
	place: 'Lieu',
	objectives: 'Objectifs',
	pedagogicalObjective: 'Objectif pédagogique',
	description: 'Description de l’activité',
	public: 'Public',
	figures: 'Chiffres',
	partners: 'Partenaires',
	assessment: 'Les points positifs et les points d’amélioration',
	outlook: 'Perspectives'
};

/** The rubric's bare name, as the check-list and the JSON say it: « Chiffres » (study-2.6). */
export function rubricName(key: RubricKey): string {
	return NAMES[key];
}

/** The rubric's heading on the fiche: « Chiffres : », « Perspectives 2019 : » (study-2.6). */
export function rubricHeading(key: RubricKey, year: number): string {
	if (key === 'name') return NAMES.name;
	if (key === 'outlook') return withColon(`${NAMES.outlook} ${year + 1}`);
	return withColon(NAMES[key]);
}

/** The line under `Objectifs :` (study-2.6). */
export const CONTRACT_OBJECTIVES = withColon('- du contrat de projet');
