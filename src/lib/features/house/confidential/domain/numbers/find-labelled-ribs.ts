import type { Characters } from '../reading/characters.ts';
import { isRibKey } from './find-ribs.ts';
import type { Finding } from '../reading/finding.ts';

const LABEL =
	'[ \\n:=.,;¤-]{0,6}(?:(?:CODE|N|NO|NUMERO|DE|BANQUE|ETABLISSEMENT|GUICHET|AGENCE|COMPTE|CLE|CLEF|RIB)[ \\n:=.,;¤°-]{1,6}){0,5}';
const LABELLED = new RegExp(
	`(?<![A-Z0-9])(\\d{5})${LABEL}(\\d{5})${LABEL}([A-Z0-9]{11})${LABEL}(\\d\\d)(?![0-9])`,
	'g'
);

/** The same RIB with the names of its parts in between: « guichet 01005, compte …, clé 06 » (CFONB). */
export function findLabelledRibs({ folded }: Characters): Finding[] {
	if (!/GUICHET|AGENCE|CLEF?|COMPTE/.test(folded)) return [];
	return [...folded.matchAll(LABELLED)].flatMap((match): Finding[] => {
		const verdict = isRibKey(match.slice(1).join('')) ? 'refused' : 'doubtful';
		return [{ kind: 'rib', start: match.index, end: match.index + match[0].length, verdict }];
	});
}
