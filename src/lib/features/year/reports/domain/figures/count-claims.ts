import type { ReadClaim } from './claim.ts';
import {
	levelOf,
	OF_THE_YEAR,
	peopleWords,
	subjectOf,
	THINGS,
	wordsAround,
	type Around,
	type Read
} from './claim-words.ts';
import { readGroupSize, readPeople, readPeopleOfCycle } from './people-claims.ts';
import type { PeopleNoun } from '../text/people-noun.ts';
import { readQuantities, type Quantity } from '../text/quantities.ts';

/** A number that belongs to something else: a part, a ratio, a card of ten visits. */
const OF_SOMETHING_ELSE =
	/(?:dont|parmi|d'entre eux|carte|carnet|forfait|abonnement|pack|limitee?s? a|les autres|encore)(?: de| d'| les| :)? ?$/;

/**
 * Numbers of people, cycles, groups, séances, attendances and drop-outs (study-2.6: « 32 stagiaires
 * en cumulé », « 4 sessions », « 10 en janvier-février », « groupes de 5 à 6 »). A number is read
 * only where its words leave no doubt that it counts the whole of something.
 */
export function readCountClaims(text: string, isFigures: boolean, noun: PeopleNoun): ReadClaim[] {
	const people = peopleWords(noun);
	return readQuantities(text).flatMap((quantity) => {
		const around = wordsAround(text, quantity.start, quantity.end);
		if (OF_SOMETHING_ELSE.test(around.before)) return [];
		const isArticle = /^une?$/.test(text.slice(quantity.start, quantity.end));
		const read = isArticle
			? null
			: (readPeopleOfCycle(around, people) ??
				readPeople(around, people, isFigures) ??
				readThings(around) ??
				readGroupSize(around) ??
				readLabelled(around, people, quantity));
		if (!read) return [];
		return [{ ...quantity, months: null, counting: null, unit: 'count' as const, ...read }];
	});
}

const ANY_THING = new RegExp(`^ (${THINGS.map(([words]) => words).join('|')})(?!\\p{L})`, 'u');
/** What may follow a number of things; « 2 séances d’information » are not all the séances. */
const THING_TAIL = new RegExp(
	'^(?: (?:hebdomadaires?|tenu[es]*|realise[es]*|organise[es]*|effectue[es]*|dispense[es]*|anime[es]*|collecti\\w+))?(?: ?[.,;:()!?\\n]|$| (?:' +
		[
			'par (?:groupe|session|cycle|stagiaire|personne|adherent|participant)',
			"(?:de |d' ?)(?:\\d|une heure|deux heures|formation)",
			'en cumul|en \\d|au total|sur |repartie?s?|pour|et |soit |avec',
			'au cours|durant|pendant|chacune?'
		].join('|') +
		'))'
);

function readThings({ before, after }: Around): Read | null {
	const found = ANY_THING.exec(after);
	const subject = subjectOf(found?.[1] ?? '');
	if (!found || !subject) return null;
	const tail = after.slice(found[0].length);
	if (!THING_TAIL.test(tail)) return null;
	if (isCountedOnce(subject)) return tail.startsWith(' par ') ? null : { subject, level: 'year' };
	const level = levelOf(before, tail);
	if (level === null || level === 'seance') return null;
	return { subject, level: level === 'any' && OF_THE_YEAR.test(tail) ? 'year' : level };
}

/** « Nombre de stagiaires : 32 », « Séances : 32 », « Heures de formation : 60 ». */
function readLabelled({ before, after }: Around, people: string, quantity: Quantity): Read | null {
	if (!/^ ?(?:[.,;)\n]|$|\()/.test(after)) return null;
	const things = THINGS.map(([words]) => words).join('|');
	const found = new RegExp(
		`(?:^|[\\n.;,(•-] ?|nombre (?:total )?(?:de |d'))(${people}|${things}|heures(?: de formation)?)( en cumule| differente?s| tenue?s)? ?[:=] ?$`
	).exec(before);
	const [, noun = '', adjective = ''] = found ?? [];
	if (!found) return null;
	if (noun.startsWith('heures')) {
		const minutes = { min: quantity.min * 60, max: quantity.max * 60 };
		return { subject: 'hours', level: 'year', unit: 'minutes', ...minutes };
	}
	const thing = subjectOf(noun);
	if (thing) return { subject: thing, level: isCountedOnce(thing) ? 'year' : 'any' };
	const isDifferent = adjective.includes('differen');
	const counting = isDifferent ? 'different' : adjective.includes('cumul') ? 'cumulated' : null;
	return { subject: 'people', level: 'year', counting };
}

function isCountedOnce(subject: Read['subject']): boolean {
	return subject === 'cycles' || subject === 'attendances' || subject === 'dropOuts';
}
