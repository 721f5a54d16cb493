import { oneLetterOff, remnants } from '#lib/shared/french-words/one-letter-off.ts';
import { soundOf } from '#lib/shared/french-words/sound-of.ts';
import { stemOf } from '#lib/shared/french-words/stem-of.ts';

/** A word by which something is found, and by how many. */
export type KnownWord = { id: number; word: string; times: number };

/** A word that one typed may stand for, and how much it is trusted to. */
export type Meant = { known: KnownWord; trust: number };

export type Vocabulary = {
	meant(typed: string): Meant[];
	/** As it is written, or nothing. */
	exactly(word: string): KnownWord | undefined;
};

/** How much a word is trusted, by how it was recognised. */
const TRUST = { same: 1, kin: 0.7, begun: 0.7, slip: 0.6, sound: 0.5 };
/** Shorter, half a word may begin any other. */
const SHORTEST_BEGUN = 3;
/** Shorter, words that have nothing in common share it. */
const LONG_STEM = 5;
/** « Mairie » is no slip of « mari ». */
const SHORTEST_SLIP = 5;
/** A sound of two letters is that of half the language. */
const SHORTEST_SOUND = 3;
/** What begins a hundred words says nothing. */
const MOST = 50;

/** Ready to recognise words as people type them: other endings, half a word, one slip, the same sound. */
export function vocabularyOf(known: readonly KnownWord[]): Vocabulary {
	const byWord = new Map(known.map((one) => [one.word, one]));
	const [byStem, bySound, byRemnant] = [new Map(), new Map(), new Map()] as Map<
		string,
		KnownWord[]
	>[];
	for (const one of known) {
		fileUnder(byStem!, stemOf(one.word), one);
		fileUnder(bySound!, soundOf(one.word), one);
		for (const key of [one.word, ...remnants(one.word)]) fileUnder(byRemnant!, key, one);
	}
	const inOrder = known.map(({ word }) => word).toSorted();
	const begun = (typed: string) => {
		if (typed.length < SHORTEST_BEGUN) return [];
		const found: KnownWord[] = [];
		for (let at = firstFrom(inOrder, typed); found.length < MOST; at++) {
			if (!inOrder[at]?.startsWith(typed)) break;
			found.push(byWord.get(inOrder[at]!)!);
		}
		return found;
	};
	return {
		exactly: (word) => byWord.get(word),
		meant(typed) {
			const same = byWord.get(typed);
			// « Logement sociale » is no security, though that one is written so.
			const kin = (byStem!.get(stemOf(typed)) ?? []).filter(
				({ word }) => word !== typed && areKin(word, typed)
			);
			if (same) {
				// « Cours » is a word of its own, and no « courant ».
				const close = kin.filter(({ word }) => stemOf(word).length >= LONG_STEM);
				return [{ known: same, trust: TRUST.same }, ...trusted(close, TRUST.kin)];
			}
			const near = [typed, ...remnants(typed)].flatMap((key) => byRemnant!.get(key) ?? []);
			const slips = [...new Set(near)].filter(
				(one) =>
					one.word.length >= SHORTEST_SLIP && !kin.includes(one) && oneLetterOff(typed, one.word)
			);
			if (kin.length > 0) return [...trusted(kin, TRUST.kin), ...trusted(slips, TRUST.slip)];
			const parted = byWord.get(typed.replace(GLUED, ''));
			if (parted) return [{ known: parted, trust: TRUST.kin }];
			const started = begun(typed);
			if (started.length > 0) return trusted(started, TRUST.begun);
			if (slips.length > 0) return trusted(slips, TRUST.slip);
			const sound = soundOf(typed);
			return trusted(sound.length < SHORTEST_SOUND ? [] : (bySound!.get(sound) ?? []), TRUST.sound);
		}
	};
}

/** « Lecole », « dordi »: an article, or a pronoun, written as it is heard. */
const GLUED = /^(?:[cdjlmnst]|qu)(?=[aeiouyh]\w{2})/;

/** « Mairie » and « mari » end up alike once cut; one that begins the other, or a long stem, is of one family. */
const areKin = (one: string, other: string) =>
	one.startsWith(other) || other.startsWith(one) || stemOf(one).length >= LONG_STEM;

const trusted = (words: readonly KnownWord[], trust: number): Meant[] =>
	words.slice(0, MOST).map((known) => ({ known, trust }));

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
