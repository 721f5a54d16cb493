import { foldText } from '#lib/shared/person-name.ts';
import written from '#content/charter.json' with { type: 'json' };

/** The charter every centre of the network shares; its version is the day its text last changed. */
export type Charter = {
	version: string;
	title: string;
	lead: string;
	/** The study's six reasons (study-2.4), in its order. */
	reasons: readonly { code: string; title: string; text: string }[];
	/** What the desk may say, kindly. */
	sentences: readonly string[];
	/** What is offered instead, by family of request, and for the matters of it that go elsewhere. */
	instead: readonly {
		family: string;
		offer: string;
		matters?: readonly { words: string; offer: string }[];
	}[];
	/** When somebody entitled takes over, and where the State says who they are. */
	wayOut: {
		title: string;
		lead: string;
		cases: readonly string[];
		how: string;
		maps: readonly { label: string; href: string }[];
	};
};

export const CHARTER: Charter = written;

/**
 * What is offered instead of doing it in the person's place, for a family (study-2.2; study-2.4),
 * and for the matter that the words of a request name first: a fine is no business of the tax
 * office.
 */
export function offerFor(family: string, words = ''): string {
	const found = CHARTER.instead.find((one) => one.family === family) ?? CHARTER.instead.at(-1)!;
	const said = ` ${foldText(words)} `;
	const named = (found.matters ?? [])
		.map((matter) => ({ matter, at: firstOf(matter.words.split(', '), said) }))
		.filter(({ at }) => at >= 0)
		.toSorted((one, other) => one.at - other.at);
	return (named[0]?.matter ?? found).offer;
}

/** Where the first of these words begins, singular or plural; -1 when none is said. */
function firstOf(words: string[], said: string): number {
	const places = words
		.map((word) => said.search(new RegExp(` ${pluralised(word)} `)))
		.filter((at) => at >= 0);
	return places.length > 0 ? Math.min(...places) : -1;
}

/** Each word of it, with or without an s: « listes électorales ». */
const pluralised = (word: string) =>
	foldText(word)
		.split(' ')
		.map((one) => `${one}s?`)
		.join(' ');
