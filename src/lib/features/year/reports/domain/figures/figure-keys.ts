import type { FicheFigureKey } from './figures.ts';

const LABELS: Record<FicheFigureKey, string> = {
	people: 'Personnes différentes',
	newPeople: 'Nouvelles personnes',
	returningPeople: 'Personnes déjà venues une année précédente',
	trainees: 'Inscrits en cumulé',
	cycles: 'Cycles tenus',
	groups: 'Groupes',
	seances: 'Séances tenues',
	minutes: 'Heures de formation données',
	attendances: 'Présences',
	personMinutes: 'Heures de formation reçues',
	attendanceRate: 'Assiduité',
	dropOuts: 'Abandons'
};

/** Whether a word of an address or of a form names a figure (docs/report-rules.md). */
export function isFigureKey(word: string): word is FicheFigureKey {
	return Object.hasOwn(LABELS, word);
}

/** The name of a figure where no programme tells its people apart (docs/report-rules.md). */
export function figureLabel(key: FicheFigureKey): string {
	return LABELS[key];
}
