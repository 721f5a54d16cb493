/** The texts of what anybody may read: French, easy French (one thing a line), English, Arabic. */
export const PUBLIC_TEXTS = ['fr', 'facile', 'en', 'ar'] as const;
export type PublicText = (typeof PUBLIC_TEXTS)[number];
export type PublicLanguage = Exclude<PublicText, 'facile'>;

/** What each is called by whoever reads it. */
export const PUBLIC_TEXT_NAMES: Readonly<Record<PublicText, string>> = {
	fr: 'Français',
	facile: 'Facile à lire',
	en: 'English',
	ar: 'العربية'
};

/** The language that a text says itself in. */
export const languageOf = (text: PublicText): PublicLanguage => (text === 'facile' ? 'fr' : text);

/** How dates and numbers are written there: in Arabic, with the digits that people read in France. */
export const LOCALES: Readonly<Record<PublicLanguage, string>> = {
	fr: 'fr-FR',
	en: 'en-GB',
	ar: 'ar-u-nu-latn'
};

/** Between a label and what it tells. */
export const COLON: Readonly<Record<PublicLanguage, string>> = { fr: '\u00a0:', en: ':', ar: ':' };
