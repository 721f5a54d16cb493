import type { Finding } from '../reading/finding.ts';
import { nextToken } from './secret-token.ts';
import type { Trigger } from './secret-triggers.ts';
import { STATES, UNITS } from './secret-words.ts';

type Place = { start: number; end: number; verdict: Finding['verdict'] };

/** A sentence about a password seldom goes further. */
const AHEAD = 100;
const BEGINS = /^[^.;!?\n]{0,40}?\b(?:COMMENCE|COMMENCANT|DEBUTE) PAR (?=[^ \n])/;
const ENDS =
	/^[ ,]{1,2}(?:ET |PUIS )?(?:ELLE |IL |CA )?(?:(?:SE )?TERMINE|FINIT|FINISSANT) PAR (?=[^ \n])/;
/** What rules say of passwords: « par une majuscule », « par la lettre ». */
const SORT = /^(?:LE|LA|LES|L'|DE|DES|SON|SA|SES|MAJUSCULES?|MINUSCULES?|LETTRES?|POINT|ESPACE)$/;

/** « Commence par … et finit par … »: told in two pieces, both are hidden. */
export function readPieces(folded: string, { says, end }: Trigger): Place[] {
	if (says === 'pass') return [];
	const limit = Math.min(folded.length, end + AHEAD);
	const begins = BEGINS.exec(folded.slice(end, limit));
	if (!begins) return [];
	const first = nextToken(folded, end + begins[0].length, false);
	const ends = ENDS.exec(folded.slice(first.end, limit));
	if (!ends) return [];
	const last = nextToken(folded, first.end + ends[0].length, false);
	if (![first.plain, last.plain].every(isPiece)) return [];
	const lastEnd = folded[last.end] === '!' ? last.end + 1 : last.end;
	return [
		{ start: first.start, end: first.end, verdict: 'refused' },
		{ start: last.start, end: lastEnd, verdict: 'refused' }
	];
}

const SEVERAL = 60;
/** Nobody at the desk says « mon » of what is somebody's: whoever reads her own password does. */
const FIRST_PERSON = /^(?:MON|MA|MES) [A-Z~-]{2,20}(?: [A-Z~-]{2,20}){1,3}(?= ?(?:[.,;!?)\n]|$))/;
const QUOTED = /^[A-Z~][A-Z~' -]{3,40}[A-Z~](?= ?")/;
const PHRASE = /^[A-Z~][A-Z0-9~' -]*[A-Z0-9~]/;
/** A sentence about it has a verb, somebody, a place; the name of a site is between quotes too. */
const SENTENCE =
	/\b(?:EST|SONT|ONT|AS?|AI|LE|LA|LES|LUI|QUI|QUE|VEUT|PEUT|SERA|ETAIT|DOIT|TELEPHONE|BOX|COMPTE|ESPACE|SITE|MAILS?|AMELI|CAF|IMPOTS|FRANCE|FRERE|NIECE|NEVEU|VOISINE?|AMIE?)\b/;
const WHOLE_PHRASE = /^(?:PHRASES? SECRETES?|PASSPHRASE)$/;

/**
 * Several words are the secret when somebody reads it aloud after « : », when they stand between
 * quotes, or when it is called a phrase.
 */
export function readPhrase(folded: string, { says, start, end }: Trigger): Place | null {
	if (says !== 'password') return null;
	const sign = /^ ?(?:[:=] ?"?|")(?: (?=[A-Z~]))?/.exec(folded.slice(end, end + 6));
	if (!sign) return null;
	const from = end + sign[0].length;
	const ahead = folded.slice(from, from + SEVERAL);
	const isPhrase = WHOLE_PHRASE.test(folded.slice(start, end));
	const shape = isPhrase ? PHRASE : sign[0].includes('"') ? QUOTED : FIRST_PERSON;
	const said = shape.exec(ahead)?.[0] ?? '';
	const words = said.split(/[ '-]/);
	if (words.length < 2 || (isPhrase && STATES.has(words[0]!))) return null;
	if (!isPhrase && (SENTENCE.test(said) || words.some((word) => STATES.has(word)))) return null;
	return { start: from, end: from + said.length, verdict: isPhrase ? 'refused' : 'doubtful' };
}

function isPiece(plain: string): boolean {
	return plain.length > 0 && !STATES.has(plain) && !UNITS.has(plain) && !SORT.test(plain);
}
