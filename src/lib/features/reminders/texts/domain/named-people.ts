import givenNames from '#content/given-names.json' with { type: 'json' };

const GIVEN = new Set([...givenNames.female, ...givenNames.male, ...givenNames.both]);

/** A given name too, but the feast first of all. */
const FEAST = 'noel';
/** Somebody's title, then her name. */
const TITLED = /(?<!\p{L})(?:Mme|Mlle|M\.|Mr|Mrs|Ms|Madame|Monsieur)\s+(\p{Lu}[\p{L}'-]+)/gu;
const CAPITALISED = /(?<!\p{L})\p{Lu}[\p{L}'-]+/gu;
/** A place has the name of somebody, whom it tells nothing of. */
const OF_A_PLACE = /(?:centre|social|espace|rue|avenue|place|salle|maison|quartier|école)\s+$/iu;

const fold = (name: string) =>
	name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe');

/** People whom a model names: what it says would be told to everybody who receives it. */
export function namedPeople(text: string): string[] {
	const titled = Array.from(text.matchAll(TITLED), ([, name]) => name!);
	const given = Array.from(text.matchAll(CAPITALISED), (match) => ({
		name: match[0],
		before: text.slice(0, match.index)
	}))
		.filter(({ name }) =>
			fold(name)
				.split('-')
				.some((part) => part !== FEAST && GIVEN.has(part))
		)
		.filter(({ before }) => !OF_A_PLACE.test(before))
		.map(({ name }) => name);
	return [...new Set([...titled, ...given])];
}
