/** The words that say what a number counts, on folded text (no accents, no capitals). */
import type { Claim, ClaimLevel, ClaimSubject } from './claim.ts';
import { foldedText } from '../text/folded-text.ts';
import type { PeopleNoun } from '../text/people-noun.ts';

/** What stands on each side of a number. */
export type Around = { before: string; after: string };

const REACH = 120;

/** The words near enough to a number to say what it counts; a long text stays quick to read. */
export function wordsAround(text: string, start: number, end: number): Around {
	return {
		before: text.slice(Math.max(0, start - REACH), start),
		after: text.slice(end, end + REACH)
	};
}

/** What its words make of a number. */
export type Read = Pick<Claim, 'subject' | 'level'> &
	Partial<Pick<Claim, 'months' | 'counting' | 'unit' | 'min' | 'max'>>;

const PEOPLE =
	'stagiaires?|adherente?s?|participante?s?|personnes?|apprenante?s?|inscrite?s?|inscriptions?|enfants?';

/** The words for people, the programme's own included, as alternatives of a pattern. */
export function peopleWords(noun: PeopleNoun): string {
	const own = [noun.one, noun.many].map((word) => foldedText(word).replace(/[^a-z ]/g, '\\$&'));
	return [PEOPLE, ...own].join('|');
}

/** The words for what is not people; « ateliers » may be groups or séances. */
export const THINGS: [words: string, subject: ClaimSubject][] = [
	['sessions?|cycles?', 'cycles'],
	['groupes?', 'groups'],
	['seances?|cours', 'seances'],
	['ateliers?', 'workshops'],
	['presences?|participations?|passages?', 'attendances'],
	['abandons?', 'dropOuts']
];

const THING_PATTERNS = THINGS.map(([words, subject]) => {
	return { pattern: new RegExp(`^(?:${words})$`), subject };
});

/** What a word for a thing counts; undefined for any other word. */
export function subjectOf(word: string): ClaimSubject | undefined {
	return THING_PATTERNS.find(({ pattern }) => pattern.test(word))?.subject;
}

/** « en cumulé », « sur l’année »: the number is the whole year's. */
export const OF_THE_YEAR =
	/^[^.;,()\n]{0,30}?\b(?:en cumul|cumule|sur l'annee|dans l'annee|cette annee|au total|au cours de l'annee)/;

/**
 * « par session », « groupes de 5 », « par personne »: what the number is said of; `any` when it
 * says nothing, null when it is said of what the registers do not know (a week, a computer).
 */
export function levelOf(before: string, tail: string): ClaimLevel | null {
	const per = /^[^.;,()\n]{0,20}? par (\p{L}+)/u.exec(tail)?.[1];
	if (per) {
		if (/^(?:session|cycle)/.test(per)) return 'cycle';
		return /^(?:groupe|stagiaire|personne|adherent|participant)/.test(per) ? 'group' : null;
	}
	if (/(?:sessions?|cycles?) (?:de|d') ?$/.test(before)) return 'cycle';
	if (/groupes? (?:\p{L}+ )?(?:de|d') ?$/u.test(before)) return 'group';
	if (/(?:seances?|ateliers?|cours|creneaux?) (?:de|d'|pour) ?$/.test(before)) return 'seance';
	return 'any';
}
