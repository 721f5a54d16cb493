/** Endings of verbs, nouns and adjectives, already cut of their plural, the longest first. */
const ENDING =
	/(?:issement|ement|ation|ition|ateur|atrice|aient|eront|erait|erai|eron|euse|ance|ante|eur|ion|ien|ent|ant|ait|ont|iez|era|ez|er|ir|ai|ee|e|i|u)$/;
/** Shorter, a stem is shared by words that have nothing in common. */
const SHORTEST = 4;

/**
 * What a word keeps whatever its ending: « remboursent » is read as « rembourser », « cotisait »
 * as « cotisation ». A word too short to lose its ending keeps it.
 */
export function stemOf(word: string): string {
	const stem = word.replace(ENDING, '');
	return stem.length >= SHORTEST ? stem : word;
}
