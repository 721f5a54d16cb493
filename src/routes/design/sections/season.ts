/** An invented season, in the words of a centre. Nobody here exists. */
export type Enrolment = {
	person: string;
	commune: string;
	group: string;
	came: number;
	state: 'suivi' | 'à rappeler' | 'abandon';
};

export const enrolments: readonly Enrolment[] = [
	{ person: 'Odette Vasseur', commune: 'Outreau', group: 'Mercredi 17 h', came: 9, state: 'suivi' },
	{
		person: 'Raymond Leprêtre',
		commune: 'Le Portel',
		group: 'Mercredi 17 h',
		came: 8,
		state: 'suivi'
	},
	{
		person: 'Marie-Thérèse Delattre-Haffreingue',
		commune: 'Saint-Étienne-au-Mont',
		group: 'Vendredi 14 h',
		came: 4,
		state: 'à rappeler'
	},
	{
		person: 'Ahmed Belkacem',
		commune: 'Outreau',
		group: 'Vendredi 14 h',
		came: 10,
		state: 'suivi'
	},
	{
		person: 'Solange Bouclet',
		commune: 'Équihen-Plage',
		group: 'Samedi 10 h',
		came: 2,
		state: 'abandon'
	}
];

export const group = [
	'Odette Vasseur',
	'Raymond Leprêtre',
	'Marie-Thérèse Delattre-Haffreingue',
	'Ahmed Belkacem',
	'Solange Bouclet',
	'Gérard Wacogne',
	'Fatima Ouali',
	'Jeannine Pruvost',
	'Kévin Ducrocq'
] as const;

export const cycles = [
	{ label: 'janvier-février', trainees: 10, seances: 8 },
	{ label: 'mars-avril', trainees: 8, seances: 8 },
	{ label: 'mai-juin', trainees: 7, seances: 8 },
	{ label: 'octobre-novembre', trainees: 7, seances: 8 }
] as const;
