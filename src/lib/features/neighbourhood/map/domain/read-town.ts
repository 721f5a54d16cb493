import { writtenWords } from '#lib/shared/french-words/written-words.ts';
import { foldText } from '#lib/shared/person-name.ts';

/** A commune where there are places, and the words of the index that stand for it. */
export type Town = { name: string; ids: number[] };

/** Words that lead to where. */
const LEADS = new Set(['a', 'au', 'aux', 'sur', 'dans', 'vers', 'de', 'd']);
/** Left out of a name when it is said: « au Portel » is Le Portel. */
const ARTICLE = /^(?:le|la|les|l) /;

const plain = (name: string) =>
	foldText(name)
		.replace(ARTICLE, '')
		.replace(/^st(e?) /, 'saint$1 ');

/** The communes of places, each once however it is written; `codes` are the words of the index. */
export function townsOf(
	named: readonly { insee: string | null; name: string }[],
	codes: ReadonlyMap<string, number>
): Town[] {
	const towns = new Map<string, Town>();
	for (const { insee, name } of named) {
		const town = towns.get(plain(name)) ?? { name, ids: [] };
		const id = codes.get(`town:${insee ?? writtenWords(name).join('-')}`);
		if (id !== undefined && !town.ids.includes(id)) town.ids.push(id);
		towns.set(plain(name), town);
	}
	return [...towns.values()];
}

/** The commune that is named, whole or by its first word when no other begins so. */
export function townNamed(typed: string, towns: readonly Town[]): Town | null {
	const said = plain(typed);
	if (!said) return null;
	const whole = towns.find(({ name }) => plain(name) === said);
	if (whole) return whole;
	const begun = said.length < 3 ? [] : towns.filter(({ name }) => plain(name).startsWith(said));
	return begun.length === 1 ? begun[0]! : null;
}

/** What is typed, without the commune that it ends or begins with: « où manger au Portel ». */
export function partTown(
	typed: string,
	towns: readonly Town[]
): { words: string; town: Town | null } {
	const words = typed.split(/[\s'’,]+/).filter(Boolean);
	const folded = words.map(foldText);
	for (let length = Math.min(5, words.length - 1); length > 0; length--) {
		for (const from of [words.length - length, 0]) {
			const named = words.slice(from, from + length).join(' ');
			const isLed = from > 0 && LEADS.has(folded[from - 1]!);
			const town = isLed ? townNamed(named, towns) : wholly(named, towns);
			if (!town) continue;
			const rest = words.toSpliced(isLed ? from - 1 : from, isLed ? length + 1 : length);
			if (rest.length > 0) return { words: rest.join(' '), town };
		}
	}
	return { words: typed, town: null };
}

const wholly = (named: string, towns: readonly Town[]) =>
	towns.find(({ name }) => plain(name) === plain(named)) ?? null;
