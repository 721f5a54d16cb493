import type { Finding } from '../reading/finding.ts';
import { UNITS } from './secret-words.ts';

/** The month a card ends in, then the figures of its back. */
const BEHIND =
	/^[ ,;(-]{0,3}(?:(?:EXP|EXPIRE|EXPIRATION|VALIDE|VALABLE|VAL|FIN|JUSQU'AU|JUSQU'EN|AU|LE|DATE)[ .:]{1,3}){0,3}(?:0[1-9]|1[0-2])(?: ?[/.-] ?| )?(?:20)?\d\d[ ,;:/()-]{1,3}(\d{3,4})(?![A-Z0-9~%]| ?¤|[.,/]\d| \d)/;
const LONGEST = 60;

/** Three or four figures after a card and the month of its end pay with it (confidential-numbers). */
export function findCardCodes(folded: string, cards: readonly Finding[]): Finding[] {
	return cards.flatMap(({ end }): Finding[] => {
		const said = BEHIND.exec(folded.slice(end, end + LONGEST));
		if (!said) return [];
		const last = end + said[0].length;
		const next = /^ ([A-Z]+)/.exec(folded.slice(last, last + 16))?.[1] ?? '';
		if (UNITS.has(next)) return [];
		return [{ kind: 'password', start: last - said[1]!.length, end: last, verdict: 'refused' }];
	});
}
