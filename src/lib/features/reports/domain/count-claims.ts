import type { Claim, ClaimLevel, ClaimSubject, ReadClaim } from './claim.ts';
import { MONTH_NAMES } from './french.ts';
import { foldedText } from './folded-text.ts';
import type { PeopleNoun } from './people-noun.ts';
import { readQuantities } from './quantities.ts';

const MONTHS = MONTH_NAMES.map(foldedText);
const MONTH = MONTHS.join('|');
const PERIOD = `(${MONTH})(?: ?[-/a] ?(${MONTH}))?`;
const PEOPLE =
	'stagiaires?|adherente?s?|participante?s?|personnes?|apprenante?s?|inscrite?s?|inscriptions?|enfants?';
const THINGS: [words: string, subject: ClaimSubject][] = [
	['sessions?|cycles?', 'cycles'],
	['groupes?', 'groups'],
	['seances?|cours', 'seances'],
	['ateliers?', 'workshops'],
	['presences?|participations?|passages?', 'attendances'],
	['abandons?', 'dropOuts']
];
const ANY_THING = THINGS.map(([words]) => words).join('|');

/** A number that belongs to something else: a part, a ratio, a card of ten visits. */
const OF_SOMETHING_ELSE =
	/(?:dont|parmi|d'entre eux|carte|carnet|forfait|abonnement|pack|limitee?s? a|les autres|encore)(?: de| d'| les| :)? ?$/;
/** What may follow a total; anything else (« 8 stagiaires débutants ») narrows it down. */
const TOTAL_TAIL = new RegExp(
	`^(?: (?:en moyenne|maximum|maxi?|minimum|environ|au plus|au moins))?(?: ?[.,;:()\\n]|$| (?:en cumul|en \\d|en (?:${MONTH})|en (?:session|cycle)|sur |repartie?s?|inscrite?s?|accueillie?s?|recue?s?|differente?s?|distincte?s?|au total|cette annee|dans l'annee|pour|et |soit |au cours|durant|pendant|par |le (?:lundi|mardi|mercredi|jeudi|vendredi|samedi)|(?:ont|se sont|sont|etaient) (?:ete )?(?:participe|beneficie|accueillie?s?|inscrite?s?|formee?s?)))`
);
const THING_TAIL =
	/^(?: (?:hebdomadaires?|tenu[es]*|realise[es]*|organise[es]*|effectue[es]*|dispense[es]*|anime[es]*|collecti\w+))?(?: ?[.,;:()\n]|$| (?:par (?:groupe|session|cycle|stagiaire|personne|adherent|participant)|(?:de |d' ?)(?:\d|une heure|deux heures|formation)|en cumul|en \d|au total|sur |repartie?s?|pour|et |soit |au cours|durant|pendant|chacune?|avec))/;
const OF_THE_YEAR =
	/^[^.;,()\n]{0,30}?\b(?:en cumul|cumule|sur l'annee|dans l'annee|cette annee|au total|au cours de l'annee)/;
const COUNTED_IN_ALL = /^ ?(?:en cumul|inscrit|accueilli|repart|differen|distinct)/;

/**
 * Numbers of people, cycles, groups, séances, attendances and drop-outs (study 2.6: « 32 stagiaires
 * en cumulé », « 4 sessions », « 10 en janvier-février », « groupes de 5 à 6 »). A number is read
 * only where its words leave no doubt that it counts the whole of something.
 */
export function readCountClaims(text: string, isFigures: boolean, noun: PeopleNoun): ReadClaim[] {
	const people = `${PEOPLE}|${foldedText(noun.one)}|${foldedText(noun.many)}`;
	return readQuantities(text).flatMap((quantity) => {
		if (/^une?$/.test(text.slice(quantity.start, quantity.end))) return [];
		const around = { before: text.slice(0, quantity.start), after: text.slice(quantity.end) };
		if (OF_SOMETHING_ELSE.test(around.before)) return [];
		const claim =
			ofCycle(around, people) ??
			ofPeople(around, people, isFigures) ??
			ofThings(around) ??
			ofGroupSize(around);
		if (!claim) return [];
		return [{ ...quantity, months: null, counting: null, unit: 'count' as const, ...claim }];
	});
}

type Around = { before: string; after: string };
type Read = Pick<Claim, 'subject' | 'level'> & Partial<Pick<Claim, 'months' | 'counting'>>;

function ofCycle({ before, after }: Around, people: string): Read | null {
	const ahead = new RegExp(
		`^(?: (?:${people}))?(?: inscrite?s?)? (?:en |sur |pour |au mois de |de |d')${PERIOD}\\b`
	).exec(after);
	const behind = new RegExp(`${PERIOD}(?: \\d{4})? ?[:(] ?$`).exec(before);
	const isAlone = new RegExp(`^(?: (?:${people}))? ?(?:[.,;)\\n]|$| et )`).test(after);
	const found = ahead ?? (isAlone ? behind : null);
	if (!found) return null;
	const first = MONTHS.indexOf(found[1] ?? '') + 1;
	const last = found[2] ? MONTHS.indexOf(found[2]) + 1 : first;
	return { subject: 'people', level: 'cycle', months: { first, last } };
}

function ofPeople({ before, after }: Around, people: string, isFigures: boolean): Read | null {
	const found = new RegExp(
		`^(?: de| d'|) ?(nouveaux |nouvelles |differente?s )?(?:${people})(?![\\p{L}])( differente?s| nouveaux| nouvelles)?`,
		'u'
	).exec(after);
	if (!found) return null;
	const adjectives = `${found[1] ?? ''}${found[2] ?? ''}`;
	const tail = after.slice(found[0].length);
	if (/^ (?:ont|avaient) (?:abandonne|quitte|arrete|decroche)/.test(tail))
		return { subject: 'dropOuts', level: 'year' };
	if (
		!TOTAL_TAIL.test(tail) ||
		/^ sur (?:les )?\d+(?! (?:session|cycle|seance|periode|groupe|an))/.test(tail)
	)
		return null;
	if (/nouve/.test(adjectives)) return { subject: 'newPeople', level: 'year' };
	const level = levelOf(before, tail);
	if (level === null || level === 'seance' || / sur (?:les )?$/.test(before)) return null;
	const isDifferent = /differen/.test(adjectives) || tail.startsWith(' distinct');
	const isCumulated = /^ (?:\p{L}+ )?(?:en cumul|cumule)/u.test(tail);
	const counting = isDifferent ? 'different' : isCumulated ? 'cumulated' : null;
	const saysAll = counting !== null || COUNTED_IN_ALL.test(tail) || OF_THE_YEAR.test(tail);
	if (level !== 'any') return { subject: 'people', level, counting };
	return isFigures || saysAll ? { subject: 'people', level: 'year', counting } : null;
}

function ofThings({ before, after }: Around): Read | null {
	const found = new RegExp(`^ (${ANY_THING})(?!\\p{L})`, 'u').exec(after);
	const subject = THINGS.find(([words]) =>
		new RegExp(`^(?:${words})$`).test(found?.[1] ?? '')
	)?.[1];
	if (!found || !subject) return null;
	const tail = after.slice(found[0].length);
	if (!THING_TAIL.test(tail)) return null;
	if (subject === 'cycles' || subject === 'attendances' || subject === 'dropOuts')
		return tail.startsWith(' par ') ? null : { subject, level: 'year' };
	const level = levelOf(before, tail);
	if (level === null || level === 'seance') return null;
	return { subject, level: level === 'any' && OF_THE_YEAR.test(tail) ? 'year' : level };
}

function ofGroupSize({ before, after }: Around): Read | null {
	if (!/groupes? (?:\p{L}+ )?(?:de|d') ?$/u.test(before)) return null;
	return /^ ?(?:[.,;:()\n]|$|et |max)/.test(after) ? { subject: 'people', level: 'group' } : null;
}

/** Null when the number is said of something the registers do not know (a week, a computer). */
function levelOf(before: string, tail: string): ClaimLevel | null {
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
