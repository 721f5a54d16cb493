import content from '#content/refuge-words.json' with { type: 'json' };
import { foldText } from '#lib/shared/person-name.ts';
import type { PlaceFacts } from './place.ts';

const KINDS: ReadonlySet<string> = new Set(content.kinds);

/** Whatever their letters, « C.H.R.S. », « FOYERS DE FEMMES » and « foyer de femme » say the same. */
const plainWords = (text: string) => {
	const letters = text
		.normalize('NFKC')
		.replace(/\p{Cf}/gu, '')
		.replace(/(?<!\p{L})(?:\p{L}\.\s?){2,}/gu, (initials) => `${initials.replace(/[.\s]/g, '')} `);
	return ` ${foldText(letters).replace(/(?<=\w{4})[sx](?= |$)/g, '')} `;
};
const NAMES = content.names.map(plainWords);
const NOT_NAMES = content.notNames.map(plainWords);

/**
 * Whether somebody hides there, or lives there as a child who was taken away: its address may kill. Known by
 * its kind, or by its name; in doubt, it is one. « CHU » in a name is a hospital: of that, only the code counts.
 */
export function isRefuge(place: Pick<PlaceFacts, 'kind' | 'name'> & Partial<PlaceFacts>): boolean {
	if (place.isRefuge) return true;
	if ([place.kind, ...(place.otherKinds ?? [])].some((kind) => KINDS.has(kind))) return true;
	return [place.name, ...(place.aliases ?? [])].some(isRefugeName);
}

function isRefugeName(name: string): boolean {
	const folded = plainWords(name);
	if (NOT_NAMES.some((words) => folded.includes(words))) return false;
	return NAMES.some((words) => folded.includes(words));
}

/** The same words, folded, for a telephone to forget an address before it is even kept there. */
export const REFUGE_WORDS = {
	names: content.names.map(foldText),
	notNames: content.notNames.map(foldText)
};

/** What leads somewhere: a street, a position, a number of company, a site, any words where one may be told. */
export const LOCATION_FACTS = [
	'street',
	'streetMore',
	'postcode',
	'town',
	'insee',
	'latitude',
	'longitude',
	'landmark',
	'hours',
	'hoursSaid',
	'reach',
	'priceSaid',
	'bring',
	'otherLabels',
	'pivot',
	'parent',
	'summary',
	'detail',
	'accessSheet',
	'bookingUrl',
	'websites',
	'mails',
	'sourceId'
] as const satisfies readonly (keyof PlaceFacts)[];

const STREET =
	/[\s,;:(–-]*\b\d{1,4}\s*(?:bis|ter)?\s*,?\s*(?:rue|avenue|av\.|boulevard|bd|impasse|allée|place|chemin|route|quai|square|cité|résidence)\b.*$|[\s,;:(–-]*\b\d{5}\b.*$/iu;

/** A name without the street that somebody wrote after it. */
export function withoutStreet(name: string): string {
	return name.replace(STREET, '').trim() || 'Lieu de refuge';
}

/** A refuge with nothing that leads to its door: its name, its telephone, what it is for. */
export function withoutAddress(facts: PlaceFacts): PlaceFacts {
	const left = Object.fromEntries(
		LOCATION_FACTS.map((key) => [key, Array.isArray(facts[key]) ? [] : null])
	);
	return {
		...facts,
		...left,
		name: withoutStreet(facts.name),
		aliases: facts.aliases.map(withoutStreet),
		isRefuge: true
	} as PlaceFacts;
}
