const NAMES = new Intl.DisplayNames('fr', { type: 'language' });
const BY_NAME = new Intl.Collator('fr');

/** « arabe », of « ar ». */
export const languageName = (code: string): string => NAMES.of(code) ?? code;

/** Those that somebody may ask for besides French, by name, as a list to choose from. */
export const languageChoices = (codes: readonly string[]): { code: string; label: string }[] =>
	codes
		// What the address of a search may ask.
		.filter((code) => code !== 'fr' && /^[a-z]{2,3}$/.test(code))
		.map((code) => ({ code, label: languageName(code) }))
		.toSorted((one, other) => BY_NAME.compare(one.label, other.label));
