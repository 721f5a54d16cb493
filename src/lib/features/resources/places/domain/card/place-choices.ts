import { KIND_GROUPS } from './kind-groups.ts';
import { LANGUAGES, languageLabel } from '../facts/languages.ts';
import { valuesOf } from '../facts/lists.ts';
import { NEED_GROUPS } from './need-groups.ts';

const options = (values: readonly string[]) => values.map((value) => ({ value, label: value }));

/** What the form of a place lets choose from. Told by the server: its page does not carry the national lists. */
export function placeChoices(known: { langues: readonly string[] } = { langues: [] }) {
	return {
		kinds: KIND_GROUPS,
		needs: NEED_GROUPS,
		welcome: options(valuesOf('welcome')),
		prices: options(valuesOf('priceKind')),
		// A language of a file that is not in ours stays.
		languages: [...new Set<string>([...LANGUAGES, ...known.langues])].map((value) => ({
			value,
			label: languageLabel(value)
		}))
	};
}
export type PlaceChoices = ReturnType<typeof placeChoices>;
