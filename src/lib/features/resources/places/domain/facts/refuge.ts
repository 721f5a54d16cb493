import content from '#content/refuge-words.json' with { type: 'json' };
import { foldText } from '#lib/shared/person-name.ts';
import type { PlaceFacts } from './place.ts';

const KINDS: ReadonlySet<string> = new Set(content.kinds);
const NAMES = content.names.map((words) => ` ${foldText(words)} `);
const NOT_NAMES = content.notNames.map((words) => ` ${foldText(words)} `);

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
	const folded = ` ${foldText(name)} `;
	if (NOT_NAMES.some((words) => folded.includes(words))) return false;
	return NAMES.some((words) => folded.includes(words));
}

/** What leads somewhere: a street, a position, a number of company, a site, words where one may be told. */
export const LOCATION_FACTS = [
	'street',
	'streetMore',
	'postcode',
	'town',
	'insee',
	'latitude',
	'longitude',
	'landmark',
	'hoursSaid',
	'reach',
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

/** A refuge with nothing that leads to its door: its name, its telephone, what it is for. */
export function withoutAddress(facts: PlaceFacts): PlaceFacts {
	const left = Object.fromEntries(
		LOCATION_FACTS.map((key) => [key, Array.isArray(facts[key]) ? [] : null])
	);
	return { ...facts, ...left, isRefuge: true } as PlaceFacts;
}
