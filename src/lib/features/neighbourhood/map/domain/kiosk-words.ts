import type { PublicText } from '#lib/shared/public-text.ts';

/** The needs that have a tile on a kiosk: what people come for when they come in. */
export const KIOSK_NEEDS = [
	'manger',
	'energie',
	'demarche-en-ligne',
	'logement',
	'emploi',
	'carte-vitale'
] as const;

/** The words of the places on a kiosk. Places are told in French: elsewhere, the screen says so. */
export type KioskPlaceWords = {
	title: string;
	label: string;
	hint: string;
	find: string;
	tiles: string;
	map: string;
	mapTitle: string;
	/** How the map is used, a sentence each. */
	mapLead: readonly string[];
	list: string;
	/** Opens the card of a place. */
	open: string;
	/** Of a list that is read later, without network: whether a place is open now is not known. */
	hours: string;
	phone: string;
	when: string;
	where: string;
	needs: string;
	before: string;
	other: string;
	found(count: number): string;
	nothing: string;
	/** Without network, places are found by what one comes for alone. */
	notSearched: string;
	/** What to do then. */
	instead: string;
	call: string;
	noAddress: string;
};

const FRENCH: KioskPlaceWords = {
	title: 'Trouver un lieu',
	label: 'De quoi avez-vous besoin\u00a0?',
	hint: 'Par exemple\u00a0: où manger ce soir, une imprimante.',
	find: 'Chercher',
	tiles: 'Ce qu’on cherche souvent',
	map: 'Voir la carte',
	mapTitle: 'La carte des lieux',
	mapLead: ['Les boutons font bouger la carte.', 'Touchez un rond\u00a0: le lieu s’écrit dessous.'],
	list: 'Revenir à la liste',
	open: 'Lire la fiche',
	hours: 'Ses horaires sont sur sa fiche.',
	phone: 'Téléphone',
	when: 'Quand',
	where: 'Où',
	needs: 'On y vient pour',
	before: 'Avant de venir',
	other: 'Chercher un autre lieu',
	found: (count) => (count === 1 ? 'Un lieu trouvé' : `${count} lieux trouvés`),
	nothing: 'Aucun lieu trouvé',
	notSearched: 'La recherche revient avec le réseau. En attendant, touchez un bouton\u00a0:',
	instead: 'Essayez d’autres mots, ou appelez quelqu’un avec le bouton en bas.',
	call: 'Appelez d’abord',
	noAddress: 'Son adresse n’est pas donnée. Appelez.'
};

const EASY: KioskPlaceWords = {
	...FRENCH,
	label: 'Écrivez ce que vous cherchez',
	hint: 'Par exemple\u00a0: manger ce soir.',
	nothing: 'La borne ne trouve rien',
	instead: 'Essayez un autre mot. Vous pouvez aussi appeler quelqu’un.',
	mapLead: [
		'Appuyez sur un bouton\u00a0: la carte bouge.',
		'Touchez un rond\u00a0: le lieu s’écrit dessous.'
	],
	hours: 'Les horaires sont écrits sur la fiche.',
	noAddress: 'L’adresse est secrète. Téléphonez.'
};

/** In that text: the easy one is easier; the other languages have the French. */
export const kioskWordsOf = (text: PublicText): KioskPlaceWords =>
	text === 'facile' ? EASY : FRENCH;
