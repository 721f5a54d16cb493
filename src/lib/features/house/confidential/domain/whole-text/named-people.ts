import givenNames from '#content/given-names.json' with { type: 'json' };

const GIVEN = new Set([...givenNames.female, ...givenNames.male, ...givenNames.both]);

/** A given name too, but the feast first of all. */
const FEAST = 'noel';
/** Somebody's title, then her name. */
const TITLED = /(?<!\p{L})(?:Mme|Mlle|M\.|Mr|Mrs|Ms|Madame|Monsieur)\s+(\p{Lu}[\p{L}'-]+)/gu;
const CAPITALISED = /(?<!\p{L})\p{Lu}[\p{L}'-]+/gu;
/** A place has the name of somebody, whom it tells nothing of. */
const OF_A_PLACE =
	/(?:centre|social|espace|rue|avenue|boulevard|place|impasse|salle|maison|quartier|école|square|stade)\s+$/iu;

const fold = (name: string) =>
	name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe');

/** Somebody who is named, and where in the text: in UTF-16 code units, `end` excluded. */
export type NamedPerson = { name: string; start: number; end: number };

/** People whom a text names, in order: what it says would be told to everybody who reads it. */
export function findNamedPeople(text: string): NamedPerson[] {
	const titled = Array.from(text.matchAll(TITLED), ({ 0: whole, 1: name, index }) => ({
		...{ name: name!, start: index, end: index + whole.length }
	}));
	const given = Array.from(text.matchAll(CAPITALISED), ({ 0: name, index }) => ({
		...{ name, start: index, end: index + name.length }
	}))
		.filter(({ name }) =>
			fold(name)
				.split('-')
				.some((part) => part !== FEAST && GIVEN.has(part))
		)
		.filter(({ start }) => !OF_A_PLACE.test(text.slice(0, start)))
		.filter(({ start }) => !titled.some((one) => one.start <= start && start < one.end));
	return [...titled, ...given].sort((one, other) => one.start - other.start);
}

/** The same people, each once, as they are named. */
export const namedPeople = (text: string): string[] => [
	...new Set(findNamedPeople(text).map(({ name }) => name))
];
