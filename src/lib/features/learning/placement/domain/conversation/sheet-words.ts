/** The words above the sheet: what it is not, said before what it is. */
export const SHEET_WORDS =
	'Cochez ce qui vous ressemble aujourd’hui. Il n’y a pas de bonne ni de mauvaise réponse. Laissez ce que vous voulez\u00a0: « je ne sais pas » convient très bien.';

/** The columns of the sheet, in the order of the figures that are typed again: 1, 2, 3, 0. */
export const SHEET_COLUMNS = [
	'1 · Par moi-même',
	'2 · Avec de l’aide',
	'3 · Pas encore',
	'0 · Je ne sais pas'
];
