import {
	type ConfidentialRefusal,
	refuseConfidential
} from '#lib/features/house/confidential/index.ts';
import { refuse } from '#lib/shared/refuse.ts';

export type WordsRefusal = { refusal: 'words'; message: string } | ConfidentialRefusal;

/**
 * What somebody said of her data is kept in few words, and never with a number that a centre does
 * not keep (study-2.4).
 */
export function refuseWords(words: string): WordsRefusal | null {
	if (words.length > 500) {
		return refuse('words', 'Ce texte est trop long\u00a0: 500 signes au plus.');
	}
	return refuseConfidential({ '': words });
}
