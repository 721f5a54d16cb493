/**
 * Text made easy to search, letter for letter: no capitals, accents, curly apostrophes or exotic
 * spaces, and the very same length, so that a place found in it is a place of the text (NFC).
 */
export function foldedText(text: string): string {
	return [...text.normalize('NFC')].map(foldedCharacter).join('');
}

function foldedCharacter(character: string): string {
	if (/[^\S\n]/.test(character)) return ' ';
	if (/[’ʼ′`´]/.test(character)) return "'";
	if (/[‐-―−]/.test(character)) return '-';
	const folded = character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
	return folded.length === character.length ? folded : character;
}

const MONTH =
	'(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)';
const DAY = '(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)';
const CLOCK = '\\d{1,2} ?(?:h|heures?)(?: ?\\d{2})?';

/** What holds digits without counting anything of the year: each is blanked out before reading. */
const NOT_FIGURES: RegExp[] = [
	/https?:\/\/\S+|www\.\S+|\S+@\S+/g,
	/(?:\+33 ?|\b0)[1-9](?:[ .-]?\d{2}){4}\b/g,
	/\b\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?\b(?! ?%)|\b\d{4}-\d{2}-\d{2}\b/g,
	new RegExp(`\\b\\d{1,2}(?:er)? (?:${MONTH})\\b(?! ?-)(?: \\d{4})?`, 'g'),
	new RegExp(`\\b${CLOCK} ?(?:-|/|a|et)\u00a0?${CLOCK}(?![a-z\\d])`, 'g'),
	/\bde \d{1,2} ?(?:h ?)?a \d{1,2} ?h(?: ?\d{2})?\b/g,
	new RegExp(
		`\\b(?:a|des|vers|avant|apres|jusqu'a|matin|soir|${DAY}s?):? ${CLOCK}\\b(?! par)`,
		'g'
	),
	/(?:\+ ?)?\b\d{1,3}(?: ?(?:a|-|et|ou) ?\d{1,3})? ?ans\b/g,
	/\b\d+(?:[ .,]\d+)* ?(?:€|euros?\b)/g,
	/\b(?:n ?°|numero|no\.|article|page|niveau|groupe|session|seance|cycle|atelier|salle) ?\d+\b/g,
	/\b\d+ ?(?:er|ere|e|eme|nd|nde)\b/g,
	/\bwindows \d+\b|\b\d+ ?d\b(?!')/g
];

/** The folded text with dates, ages, prices, telephone numbers, clock times… blanked out. */
export function withoutNonFigures(folded: string): string {
	return NOT_FIGURES.reduce(
		(text, pattern) => text.replace(pattern, (found) => '#'.repeat(found.length)),
		folded
	);
}
