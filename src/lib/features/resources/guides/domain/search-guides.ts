import { oneLetterOff, remnants } from '#lib/shared/french-words/one-letter-off.ts';
import { soundOf } from '#lib/shared/french-words/sound-of.ts';
import { stemOf } from '#lib/shared/french-words/stem-of.ts';
import { writtenWords } from '#lib/shared/french-words/written-words.ts';

/** What a guide is found by: its titles, how people ask for it, what it is for. */
export type Findable = {
	titles: readonly string[];
	asked: readonly string[];
	about: readonly string[];
};

/** How much a word says, where it stands. */
const WEIGHTS = { titles: 3, asked: 2, about: 1 } as const;
/** How much a word is trusted, by how it was recognised. */
const TRUST = { same: 1, begun: 0.7, kin: 0.7, slip: 0.6, sound: 0.5 };
/** Shorter, half a word may begin any other. */
const SHORTEST_BEGUN = 3;
/** Nobody looks for more; what follows is a letter pasted by mistake. */
const LONGEST = 500;
/** A guide under this share of the first has little to do with what was asked. */
const FAR = 0.35;

type Posting = { nth: number; weight: number };

export type GuideSearch = {
	/** Guides by their rank in what was indexed, the likeliest first. */
	find(typed: string, most: number): number[];
};

/** Ready to be searched, in the words of people: other endings, one slip, the same sound, half a word. */
export function searchOf(guides: readonly Findable[]): GuideSearch {
	const postings = new Map<string, Posting[]>();
	for (const [nth, guide] of guides.entries()) {
		const weights = new Map<string, number>();
		for (const part of ['about', 'asked', 'titles'] as const) {
			for (const word of guide[part].flatMap(writtenWords)) {
				weights.set(word, Math.max(weights.get(word) ?? 0, WEIGHTS[part]));
			}
		}
		for (const [word, weight] of weights) fileUnder(postings, word, { nth, weight });
	}
	const [byStem, bySound, byRemnant] = [new Map(), new Map(), new Map()] as Map<string, string[]>[];
	for (const word of postings.keys()) {
		fileUnder(byStem!, stemOf(word), word);
		fileUnder(bySound!, soundOf(word), word);
		for (const key of [word, ...remnants(word)]) fileUnder(byRemnant!, key, word);
	}
	const inOrder = [...postings.keys()].toSorted();
	/** What the words that begin so mean is asked where nothing else is known: the last word, half typed. */
	const begun = (typed: string) => {
		if (typed.length < SHORTEST_BEGUN) return [];
		const from = firstFrom(inOrder, typed);
		const past = inOrder.findIndex((word, at) => at >= from && !word.startsWith(typed));
		return inOrder.slice(from, past === -1 ? undefined : past);
	};
	const meant = (word: string): [string[], number] => {
		if (postings.has(word)) return [[word], TRUST.same];
		const kin = byStem!.get(stemOf(word));
		if (kin) return [kin, TRUST.kin];
		const started = begun(word);
		if (started.length > 0) return [started, TRUST.begun];
		const near = [word, ...remnants(word)].flatMap((key) => byRemnant!.get(key) ?? []);
		const slips = [...new Set(near)].filter((other) => oneLetterOff(word, other));
		if (slips.length > 0) return [slips, TRUST.slip];
		const sound = soundOf(word);
		return [sound.length < 3 ? [] : (bySound!.get(sound) ?? []), TRUST.sound];
	};
	return {
		find(typed, most) {
			const scores = new Float64Array(guides.length);
			for (const word of new Set(writtenWords(typed.slice(0, LONGEST)))) {
				const [words, trust] = meant(word);
				const best = new Map<number, number>();
				for (const one of words) {
					const filed = postings.get(one)!;
					// A word that every guide says tells none apart.
					const rarity = Math.log(1 + guides.length / filed.length);
					for (const { nth, weight } of filed) {
						best.set(nth, Math.max(best.get(nth) ?? 0, weight * rarity * trust));
					}
				}
				for (const [nth, score] of best) scores[nth]! += score;
			}
			const ranked = [...scores.keys()]
				.filter((nth) => scores[nth]! > 0)
				.toSorted((one, other) => scores[other]! - scores[one]! || one - other);
			const least = ranked.length > 0 ? FAR * scores[ranked[0]!]! : 0;
			return ranked.filter((nth) => scores[nth]! >= least).slice(0, most);
		}
	};
}

function fileUnder<One>(index: Map<string, One[]>, key: string, one: One): void {
	const filed = index.get(key);
	if (filed) filed.push(one);
	else index.set(key, [one]);
}

/** Where a sorted list reaches what is typed. */
function firstFrom(words: readonly string[], typed: string): number {
	let [low, high] = [0, words.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (words[middle]! < typed) low = middle + 1;
		else high = middle;
	}
	return low;
}
