import type { PublicText } from '#lib/shared/public-text.ts';
import type { SayWords } from './said-words.ts';
import { ARABIC } from './words-in-arabic.ts';
import { EASY } from './words-in-easy-french.ts';
import { ENGLISH } from './words-in-english.ts';
import { FRENCH } from './words-in-french.ts';

/** What the pages say, text by text. */
export const SAY_WORDS: Readonly<Record<PublicText, SayWords>> = {
	fr: FRENCH,
	facile: EASY,
	en: ENGLISH,
	ar: ARABIC
};
