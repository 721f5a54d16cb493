/** What somebody sees in a street, in the words of the street, with its code of the national list. */
type CardKind = {
	code: string;
	label: string;
	picture: string;
	/** The national list has no such kind: it is proposed as that one, and its words say what is done there. */
	proposed?: string;
};

/** In the order they are met most; the last one is what has no word here. */
export const CARD_KINDS: readonly CardKind[] = [
	{ code: 'ASSO', label: 'Association', picture: 'people' },
	{ code: 'aide', label: 'Aide alimentaire, vestiaire', picture: 'cart', proposed: 'ASSO' },
	{ code: 'ES', label: 'Épicerie solidaire', picture: 'price-tag' },
	{ code: 'CS', label: 'Centre social, maison de quartier', picture: 'smiley' },
	{ code: 'MUNI', label: 'Mairie et ses services', picture: 'town-hall' },
	{ code: 'RFS', label: 'France services', picture: 'form' },
	{ code: 'LA_POSTE', label: 'La Poste', picture: 'envelope' },
	{ code: 'CAF', label: 'Caf', picture: 'bank' },
	{ code: 'CMS', label: 'Santé, soins', picture: 'health' },
	{ code: 'FT', label: 'Emploi, formation', picture: 'newspaper' },
	{ code: 'BIB', label: 'Bibliothèque', picture: 'learning' },
	{ code: 'EPN', label: 'Ordinateurs, internet', picture: 'wifi' },
	{ code: 'RESSOURCERIE', label: 'Ressourcerie, réparation', picture: 'restart' },
	{ code: 'CHU', label: 'Foyer, hébergement, refuge', picture: 'key' },
	{ code: 'Autre', label: 'Autre chose', picture: 'star' }
];
