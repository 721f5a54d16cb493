import { refuse } from '#lib/shared/refuse.ts';
export type TerritoryRefusal = {
	refusal:
		| 'unknown-round'
		| 'closed'
		| 'form'
		| 'unknown-programme'
		| 'not-joined'
		| 'under-way'
		| 'nobody'
		| 'no-search'
		| 'unknown-entry'
		| 'unknown-centre'
		| 'unknown-line'
		| 'no-agreement'
		| 'answered'
		| 'gone'
		| 'no-result'
		| 'full'
		| 'confidential';
	message: string;
};

export const UNKNOWN_ROUND: TerritoryRefusal = refuse(
	'unknown-round',
	'Cette répartition n’existe pas\u00a0: revenez à la liste.'
);
export const CLOSED_ROUND: TerritoryRefusal = refuse(
	'closed',
	'Cette répartition est close\u00a0: la coordination peut en ouvrir une autre.'
);
export const NOT_JOINED: TerritoryRefusal = refuse(
	'not-joined',
	'Votre centre ne participe pas à cette répartition\u00a0: rejoignez-la d’abord.'
);
export const SAID_YES: TerritoryRefusal = refuse(
	'answered',
	'Cette personne a déjà dit oui\u00a0: l’autre centre l’a inscrite. Appelez-le pour changer.'
);
