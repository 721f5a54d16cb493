import type { Need } from '#lib/features/resources/places/index.ts';
import { writtenWords } from '#lib/shared/french-words/written-words.ts';
import type { ReadNeed } from './read-need.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What is looked for in the index: each word of it, which of the typed words it stands for, what it is worth. */
export type Tokens = {
	words: number[];
	/** Of the typed words, each counts once in a place, by the best of what it stands for. */
	nths: number[];
	weights: number[];
	/** Nths of needs rather than words. */
	firstNeed: number;
	/** Words and needs that no place had when the vocabulary was read: one of a minute ago may have them. */
	unread: { word: string; nth: number; weight: number }[];
};

/** Nobody looks for more words. */
const MOST_WORDS = 12;
/** A word that a quarter of the places say tells none apart. */
const TOO_COMMON = 1 / 4;
/** A need that is stated weighs like a name of two words; one that goes without saying, like one word. */
const OF_NEED = 3;
/** A word that no other place says. */
const OF_WORD = 1;
/** What told the need tells little more of the place. */
const SAID_ALREADY = 0.5;

/** What is known of the index without asking it. */
type Index = { vocabulary: Vocabulary; codes: ReadonlyMap<string, number>; places: number };
type Heard = { nth: number; ids: { id: number; weight: number }[]; times: number };

/** Ready to be looked up, among so many places. */
export function tokensOf(
	typed: string,
	{ needs, told }: Pick<ReadNeed, 'needs' | 'told'>,
	{ vocabulary, codes, places }: Index
): Tokens {
	const words = [...new Set(writtenWords(typed))].slice(0, MOST_WORDS);
	const heard = words.map((word, nth): Heard => {
		const meant = vocabulary.meant(word);
		const times = meant.reduce((sum, { known }) => sum + known.times, 0);
		const weight = rarity(places, times) * (told.has(word) ? SAID_ALREADY : 1);
		return {
			nth,
			ids: meant.map(({ known, trust }) => ({ id: known.id, weight: trust * weight })),
			times
		};
	});
	const asked = needs.flatMap(({ need, sureness }, at): Heard[] => {
		const id = codes.get(codeOf(need));
		if (!id) return [];
		return [{ nth: words.length + at, ids: [{ id, weight: OF_NEED * sureness }], times: 0 }];
	});
	const telling = heard.filter(({ ids, times }) => ids.length > 0 && times <= places * TOO_COMMON);
	const some = [...telling, ...asked];
	const kept = some.length > 0 ? some : heard;
	const all = kept.flatMap(({ nth, ids }) => ids.map((one) => ({ ...one, nth })));
	return {
		words: all.map(({ id }) => id),
		nths: all.map(({ nth }) => nth),
		weights: all.map(({ weight }) => weight),
		firstNeed: words.length,
		unread: [
			...words.flatMap((word, nth) =>
				vocabulary.exactly(word) ? [] : [{ word, nth, weight: OF_WORD }]
			),
			...needs.flatMap(({ need, sureness }, at) =>
				codes.has(codeOf(need))
					? []
					: [{ word: codeOf(need), nth: words.length + at, weight: OF_NEED * sureness }]
			)
		]
	};
}

const codeOf = ({ code }: Need) => `need:${code}`;

/** From nothing for a word of every place to 1 for a word of one alone. */
function rarity(places: number, times: number): number {
	return Math.log(1 + places / Math.max(1, times)) / Math.log(1 + Math.max(2, places));
}
