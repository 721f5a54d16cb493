import { languageLabel } from '#lib/features/resources/places/index.ts';

const BY_NAME = new Intl.Collator('fr');

/** Those that somebody may ask for besides French, by name, as a list to choose from. */
export const languageChoices = (codes: readonly string[]): { code: string; label: string }[] =>
	codes
		// What the address of a search may ask.
		.filter((code) => code !== 'fr' && /^[a-z]{2,3}$/.test(code))
		.map((code) => ({ code, label: languageLabel(code) }))
		.toSorted((one, other) => BY_NAME.compare(one.label, other.label));
