import type { Finding } from './finding.ts';
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

/** « Commence par … et finit par … »: told in two pieces, both are hidden (issue of the desk, §3). */
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

function isPiece(plain: string): boolean {
	return plain.length > 0 && !STATES.has(plain) && !UNITS.has(plain) && !SORT.test(plain);
}
