/** The figures told beside those of the courses, each of which opens its rows (docs/report-rules.md). */
export const FREE_LABELS = {
	followed: 'Projets suivis',
	opened: 'Projets ouverts dans l’année',
	visits: 'Venues aux projets',
	minutes: 'Heures données aux projets',
	people: 'Personnes nommées venues aux projets',
	unnamed: 'Venues sans nom aux projets',
	ended: 'Projets finis dans l’année',
	walkIns: 'Venues sans inscription',
	devices: 'Appareils apportés à réparer',
	loans: 'Prêts de matériel',
	repairs: 'Réparations du matériel du centre',
	calls: 'Personnes rappelées trois mois après',
	renewals: 'Personnes à qui l’on a demandé si elles continuent'
} as const;
export type FreeFigureKey = keyof typeof FREE_LABELS;

/** Whether a word of an address names one of these figures (docs/report-rules.md). */
export function isFreeFigureKey(word: string): word is FreeFigureKey {
	return Object.hasOwn(FREE_LABELS, word);
}
