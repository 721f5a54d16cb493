import type { PublicText } from '#lib/shared/public-text.ts';
import { ARABIC } from './screen-words-ar.ts';
import { EASY } from './screen-words-facile.ts';
import { ENGLISH } from './screen-words-en.ts';
import { FRENCH } from './screen-words-fr.ts';
import type { ScreenWords } from './written-screens.ts';

/** What the screens say, in each text: a word that is missing in one does not compile. */
export const SCREEN_WORDS: Readonly<Record<PublicText, ScreenWords>> = {
	fr: FRENCH,
	facile: EASY,
	en: ENGLISH,
	ar: ARABIC
};
