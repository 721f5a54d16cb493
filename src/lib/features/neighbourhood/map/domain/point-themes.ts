/** What kind of place a point of the map is: told by a colour and by a letter, for whoever sees no colours. */
export type PointTheme = {
	letter: string;
	label: string;
	colour: string;
	kinds: readonly string[];
};

/** White letters on these are at least 4.5:1 (style/map-style.test.ts). */
export const POINT_THEMES: readonly PointTheme[] = [
	{
		letter: 'C',
		label: 'Centre social, maison de quartier',
		colour: '#0b4f4a',
		kinds: ['CS', 'CSC', 'EVS', 'MQ', 'MJC', 'TIERS_LIEUX', 'FAIS']
	},
	{
		letter: 'D',
		label: 'Démarches et droits',
		colour: '#26435c',
		kinds: [
			...[
				'RFS',
				'MSAP',
				'PIMMS',
				'MUNI',
				'EPCI',
				'CCAS',
				'CIAS',
				'MDS',
				'CDAS',
				'CAF',
				'CPAM',
				'CFP'
			],
			...[
				'PREF',
				'PAD',
				'CIDFF',
				'UDAF',
				'MDPH',
				'LA_POSTE',
				'DEPT',
				'REG',
				'CD',
				'CADA',
				'DEETS',
				'OPCS'
			]
		]
	},
	{
		letter: 'E',
		label: 'Emploi et formation',
		colour: '#8a4b08',
		kinds: [
			...[
				'FT',
				'ML',
				'MDE',
				'MDEF',
				'PLIE',
				'AFPA',
				'OF',
				'EPIDE',
				'PIJ_BIJ',
				'CAP_EMPLOI',
				'GEIQ'
			],
			...['ACI', 'AI', 'EI', 'ETTI', 'ESAT']
		]
	},
	{
		letter: 'N',
		label: 'Ordinateurs, livres, réparation',
		colour: '#66229a',
		kinds: ['EPI', 'EPN', 'FABLAB', 'FABRIQUE', 'BIB', 'RELAIS_LECTURE', 'RESSOURCERIE']
	},
	{
		letter: 'S',
		label: 'Santé',
		colour: '#8c1a17',
		kinds: ['CMS', 'CMP', 'CSAPA', 'CAARUD', 'PREVENTION']
	}
];

/** Every other place: solidarity, associations, and what nobody has sorted. */
export const OTHER_THEME: Omit<PointTheme, 'kinds'> = {
	letter: 'A',
	label: 'Autre lieu',
	colour: '#685d0d'
};

/** What residents say, by the door they said it through: drawn by the same map, on a page of its own. */
export const DOOR_THEMES: readonly PointTheme[] = [
	{ letter: 'I', label: 'Idée', colour: '#0b4f4a', kinds: ['idea'] },
	{ letter: 'P', label: 'Problème', colour: '#8c1a17', kinds: ['problem'] },
	{ letter: 'B', label: 'Bon plan', colour: '#26435c', kinds: ['tip'] },
	{ letter: 'N', label: 'Nouvelle', colour: '#66229a', kinds: ['news'] },
	{ letter: 'M', label: 'Coup de main', colour: '#8a4b08', kinds: ['service'] }
];
