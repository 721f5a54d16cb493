import type { PublicText } from '#lib/shared/public-text.ts';

import type { AskWords } from './said-words.ts';
import { ARABIC } from './words-in-arabic.ts';
import { ENGLISH } from './words-in-english.ts';
import { EASY, FRENCH } from './words-in-french.ts';

/** What the pages say, text by text. */
export const ASK_WORDS: Readonly<Record<PublicText, AskWords>> = {
	fr: FRENCH,
	facile: EASY,
	en: ENGLISH,
	ar: ARABIC
};
