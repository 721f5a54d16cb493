import type { ClaimLevel, ReadClaim } from './claim.ts';
import { wordsAround, type Around, type Read } from './claim-words.ts';
import { NUMBER_WORDS, numberInWords } from '../text/number-words.ts';
import { precisionAround } from '../text/quantities.ts';

const WORDS = `(?:${NUMBER_WORDS.join('|')})(?:[- ](?:et )?(?:${NUMBER_WORDS.join('|')}))*`;
const DIGITS = '\\d{1,3}(?: \\d{3})+|\\d+(?:,\\d+)?';
const DURATION = new RegExp(
	`(?<![\\p{L}\\d.,/#-])(${DIGITS}|${WORDS}) ?(?:(?:heures?|h)(?! ?[-/] ?\\d)(?: ?(\\d{2})(?![\\d\\p{L}])| et (demie?))?|(minutes?|min|mn))(?!\\p{L})`,
	'gu'
);

const TAUGHT =
	'(?:formation|cours|ateliers?|initiation|animation|accompagnement|activites?|pratique)';
const GIVEN = '(?:ont ete )?(?:dispensees|donnees|assurees|animees|realisees)';
const IS_TAUGHT = new RegExp(`^ (?:(?:de |d')${TAUGHT}|${GIVEN})\\b`);
const RECEIVED =
	/^(?:[ -]|\/| \/ )(?:stagiaires?|participants?|apprenants?|recues?)\b|^ (?:de |d')formation recues?\b/;
const IS_TOTAL =
	/(?:totale?(?: general)?(?: de| d'| ?:)?|heures(?: de formation)?(?: \p{L}+)? ?:|volume horaire(?: total)? (?:de|:)|soit|formation(?: totale)?(?: d'une duree)? de) ?$/u;
const PER: [pattern: RegExp, level: ClaimLevel | null][] = [
	[/^ ?(?:par|\/|pour chaque) ?(?:session|cycle)/, 'cycle'],
	[
		/^ ?(?:par|\/|pour chaque) ?(?:groupe|stagiaire|personne|participant|adherent|apprenant)/,
		'group'
	],
	[/^ ?(?:par|\/|pour chaque) ?(?:seance|creneau|cours|atelier)/, 'seance'],
	[/^ ?(?:par|\/|chaque) ?/, null]
];
const OF: [pattern: RegExp, level: ClaimLevel][] = [
	[/(?:sessions?|cycles?) (?:de|d') ?$/, 'cycle'],
	[/groupes? (?:de|d') ?$/, 'group'],
	[
		/(?:seances?|creneaux?|cours|rencontres?|ateliers?)(?: \p{L}+)? (?:de|d'|d'une duree de) ?$/u,
		'seance'
	],
	[/(?:seances?|creneaux?) ?: ?$/, 'seance']
];
const OF_THE_YEAR =
	/^[^.;,()\n]{0,40}?\b(?:en cumule|cumulees?|sur l'annee|dans l'annee|au total)\b/;

/**
 * Durations that speak of the teaching: of the year, a cycle, a group or a séance; every other
 * duration (a waiting time, two hours a week) is left alone (study-2.6: « Total de 60 heures »,
 * « séances d'1 heure30 », « total de 12 h par session », « formation totale de 20 h »).
 */
export function readHourClaims(text: string, isFigures: boolean): ReadClaim[] {
	return [...text.matchAll(DURATION)].flatMap((found) => {
		const minutes = minutesOf(found);
		const start = found.index;
		const end = start + found[0].length;
		const said = minutes === null ? null : saidOf(wordsAround(text, start, end), isFigures);
		if (minutes === null || said === null) return [];
		const precision = precisionAround(text, start, end);
		const place = { start, end, min: minutes, max: minutes, precision };
		return [{ ...place, ...said, months: null, counting: null, unit: 'minutes' as const }];
	});
}

function minutesOf([, number = '', extra, half, isMinutes]: RegExpExecArray): number | null {
	const value = /^\d/.test(number)
		? Number(number.replaceAll(' ', '').replace(',', '.'))
		: numberInWords(number);
	if (value === null || Number(extra ?? 0) > 59) return null;
	if (isMinutes) return value;
	return Math.round(value * 60) + (half ? 30 : Number(extra ?? 0));
}

function saidOf({ before, after }: Around, isFigures: boolean): Read | null {
	if (RECEIVED.test(after)) return { subject: 'hoursReceived', level: 'year' };
	const isTaught = IS_TAUGHT.test(after);
	const rest = isTaught ? after.replace(IS_TAUGHT, '') : after;
	const per = PER.find(([pattern]) => pattern.test(rest));
	if (per) return per[1] === null ? null : { subject: 'hours', level: per[1] };
	const of = OF.find(([pattern]) => pattern.test(before));
	if (of) return { subject: 'hours', level: of[1] };
	const isOfTheYear = OF_THE_YEAR.test(rest);
	if (!isTaught && !isOfTheYear && !IS_TOTAL.test(before)) return null;
	const isSum = before.endsWith('soit ');
	return { subject: 'hours', level: isOfTheYear || (isFigures && !isSum) ? 'year' : 'any' };
}
