import type { Around, Read } from './claim-words.ts';
import { levelOf, OF_THE_YEAR } from './claim-words.ts';
import { foldedText } from '../text/folded-text.ts';
import { MONTH_NAMES } from '../text/french.ts';

const MONTHS = MONTH_NAMES.map(foldedText);
const MONTH = MONTHS.join('|');
const PERIOD = `(${MONTH})(?: ?[-/a] ?(${MONTH}))?`;
/** « en mars-avril », « pour la session de mars-avril », « pour celle d’octobre ». */
const TO_PERIOD =
	"(?= (?:en|sur|pour|a|au|de|d'|pendant|durant|lors) ?)(?: (?:en|sur|pour|a|pendant|durant|lors de))?(?: (?:la session|le cycle|la periode|celle))?(?: au mois)?(?: de| d'| |(?<=d'))? ?";

/** The people of one cycle: « 10 en janvier-février », « mars-avril : 8 » (study-2.6). */
export function readPeopleOfCycle({ before, after }: Around, people: string): Read | null {
	const ahead = new RegExp(
		`^(?: (?:${people}))?(?: inscrite?s?)?${TO_PERIOD}${PERIOD}(?!\\p{L})`,
		'u'
	).exec(after);
	const behind = new RegExp(`${PERIOD}(?: \\d{4})? ?[:(] ?$`).exec(before);
	const isAlone = new RegExp(`^(?: (?:${people}))? ?(?:[.,;)\\n]|$| et )`).test(after);
	const found = ahead ?? (isAlone ? behind : null);
	if (!found) return null;
	const first = MONTHS.indexOf(found[1] ?? '') + 1;
	const last = found[2] ? MONTHS.indexOf(found[2]) + 1 : first;
	return { subject: 'people', level: 'cycle', months: { first, last } };
}

/** What may follow a total; anything else (« 8 stagiaires débutants ») narrows it down. */
const TOTAL_TAIL = new RegExp(
	'^(?: (?:en moyenne|maximum|maxi?|minimum|environ|au plus|au moins))?(?: ?[.,;:()!?\\n]|$| (?:' +
		[
			`en cumul|en \\d|en (?:${MONTH})|en (?:session|cycle)|sur |par |pour|et |soit `,
			'repartie?s?|inscrite?s?|accueillie?s?|recue?s?|differente?s?|distincte?s?',
			"au total|cette annee|dans l'annee|au cours|durant|pendant",
			'le (?:lundi|mardi|mercredi|jeudi|vendredi|samedi)',
			'(?:ont|se sont|sont|etaient) (?:ete )?(?:participe|beneficie|accueillie?s?|inscrite?s?|formee?s?)'
		].join('|') +
		'))'
);
const COUNTED_IN_ALL = /^ ?(?:en cumul|inscrit|accueilli|repart|differen|distinct)/;
/** « 6 stagiaires sur 10 », unlike « 13 stagiaires sur 2 sessions ». */
const RATIO = /^ sur (?:les )?\d+(?! (?:session|cycle|seance|periode|groupe|an))/;
const LEFT = /^ (?:ont|avaient) (?:abandonne|quitte|arrete|decroche)/;

/**
 * People counted whole: the year's, a group's. In `Chiffres` a bare number of people is the year's;
 * elsewhere it must say so (docs/report-rules.md: no false alarm).
 */
export function readPeople(
	{ before, after }: Around,
	people: string,
	isFigures: boolean
): Read | null {
	const found = new RegExp(
		`^(?: de| d'|) ?(nouveaux |nouvelles |differente?s )?(?:${people})(?!\\p{L})( differente?s| nouveaux| nouvelles)?`,
		'u'
	).exec(after);
	if (!found) return null;
	const adjectives = `${found[1] ?? ''}${found[2] ?? ''}`;
	const tail = after.slice(found[0].length);
	if (LEFT.test(tail)) return { subject: 'dropOuts', level: 'year' };
	if (!TOTAL_TAIL.test(tail) || RATIO.test(tail)) return null;
	if (adjectives.includes('nouve')) return { subject: 'newPeople', level: 'year' };
	// « Session 1 : 10 stagiaires »: what stands before the colon was blanked out, as no figure.
	if (/ sur (?:les )?$|# ?[:(] ?$/.test(before)) return null;
	const level = levelOf(before, tail);
	if (level === null || level === 'seance') return null;
	const counting = countingOf(adjectives, tail);
	if (level !== 'any') return { subject: 'people', level, counting };
	const saysAll = counting !== null || COUNTED_IN_ALL.test(tail) || OF_THE_YEAR.test(tail);
	return isFigures || saysAll ? { subject: 'people', level: 'year', counting } : null;
}

function countingOf(adjectives: string, tail: string): 'different' | 'cumulated' | null {
	if (adjectives.includes('differen') || tail.startsWith(' distinct')) return 'different';
	return /^ (?:\p{L}+ )?(?:en cumul|cumule)/u.test(tail) ? 'cumulated' : null;
}

/** « groupes de 5 à 6 »: the size of each group, its people not named (study-2.6). */
export function readGroupSize({ before, after }: Around): Read | null {
	if (!/groupes? (?:\p{L}+ )?(?:de|d') ?$/u.test(before)) return null;
	return /^ ?(?:[.,;:()\n]|$|et |max)/.test(after) ? { subject: 'people', level: 'group' } : null;
}
