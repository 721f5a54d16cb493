import { rankFamilies } from '#lib/features/desk/families/index.ts';
import { type Need, NEEDS } from '#lib/features/resources/places/index.ts';
import { writtenWords } from '#lib/shared/french-words/written-words.ts';
import { saidAsOne } from './said-as-one.ts';
import { type KnownWord, type Vocabulary, vocabularyOf } from './vocabulary.ts';

/** A need that words may tell, and how surely: 1 when they are its own. */
export type Understood = { need: Need; sureness: number };

export type ReadNeed = {
	/** What was understood, the surest first; none when nothing was. */
	needs: Understood[];
	/** Whether it is said as understood, or only proposed. */
	isSure: boolean;
	/** Emergencies among them: their number is told before anything else. */
	calls: Need[];
	/** The typed words that told it: they say little more of the place. */
	told: ReadonlySet<string>;
};

/** Nobody's need is longer: what follows is a text pasted by mistake. */
const LONGEST = 300;
/** Under this, a need shares one word by chance with what is typed. */
const SURE = 0.36;
/** Others are kept beside the surest while they are nearly as sure. */
const BESIDE = 0.7;
const MOST = 3;
/** More would be a list to read. */
const MOST_PROPOSED = 5;
/** A danger is told on a lesser sign: whoever lives it seldom says its name. */
const DANGER = 0.28;
/** What the desk calls a family, when nothing nearer is understood: proposed, never asserted. */
const FAMILY_SURE = 0.5;
const FROM_FAMILY = 0.25;
/** A word that no need says, beside those that one alone says. */
const OF_UNKNOWN = 0.75;
/** Everything else: it says nothing of what one comes for. */
const ANY_FAMILY = 'autre-demarche';

type Phrase = { need: Need; words: Set<string>; weight: number };
type Lexicon = {
	phrases: Phrase[];
	byWord: Map<string, number[]>;
	vocabulary: Vocabulary;
	rarity(word: string): number;
	unknown: number;
};

let made: Lexicon | undefined;

function lexicon(): Lexicon {
	return (made ??= lexiconOf(NEEDS));
}

function lexiconOf(needs: readonly Need[]): Lexicon {
	const needsOf = new Map<string, Set<string>>();
	const said = needs.flatMap((need) =>
		[need.label, ...need.said].map((text) => ({ need, words: new Set(writtenWords(text)) }))
	);
	for (const { need, words } of said) {
		for (const word of words) needsOf.set(word, (needsOf.get(word) ?? new Set()).add(need.code));
	}
	const rarity = (word: string) => Math.log(1 + needs.length / (needsOf.get(word)?.size ?? 1));
	const byWord = new Map<string, number[]>();
	const phrases = said.map(({ need, words }, nth): Phrase => {
		let weight = 0;
		for (const word of words) {
			weight += rarity(word);
			byWord.set(word, [...(byWord.get(word) ?? []), nth]);
		}
		return { need, words, weight };
	});
	const known = [...needsOf].map(([word, codes], id): KnownWord => ({
		id,
		word,
		times: codes.size
	}));
	return {
		...{ phrases, byWord, rarity },
		vocabulary: vocabularyOf(known),
		unknown: Math.log(1 + needs.length)
	};
}

/**
 * What somebody comes for, in whatever words: a phrase of the needs' own is understood however it is spelt; the
 * families of the desk propose when nothing nearer is. The more of a phrase is said, and the less else, the surer.
 */
export function readNeed(typed: string): ReadNeed {
	const text = saidAsOne(typed.slice(0, LONGEST));
	const { sureness: scores, told } = scorePhrases(new Set(writtenWords(text)));
	const ranked = [...scores]
		.map(([need, sureness]): Understood => ({ need, sureness }))
		.toSorted((one, other) => other.sureness - one.sureness);
	const best = ranked[0]?.sureness ?? 0;
	const calls = ranked
		.filter(({ need, sureness }) => need.call && sureness >= DANGER && sureness >= best / 2)
		.map(({ need }) => need);
	if (best >= SURE) {
		const needs = ranked.filter(({ sureness }) => sureness >= BESIDE * best).slice(0, MOST);
		return { needs, isSure: true, calls, told: told.get(needs[0]!.need)! };
	}
	return { needs: proposedByFamily(text), isSure: false, calls, told: new Set() };
}

type Scores = {
	/** By need, how surely the words tell it. */
	sureness: Map<Need, number>;
	/** By need, the typed words that tell it. */
	told: Map<Need, Set<string>>;
};

/** What the words share with each phrase, of all that both say; of a need, its nearest phrase counts. */
function scorePhrases(words: ReadonlySet<string>): Scores {
	const { phrases, byWord, vocabulary, rarity, unknown } = lexicon();
	const told = new Map<Need, Set<string>>();
	/** By phrase, what of it was said, and how much of that is trusted. */
	const shared = new Map<number, { said: number; trusted: number }>();
	let typed = 0;
	for (const word of words) {
		const best = new Map<number, { said: number; trusted: number }>();
		let weight = 0;
		for (const { known, trust } of vocabulary.meant(word)) {
			const said = rarity(known.word);
			weight = Math.max(weight, said);
			for (const nth of byWord.get(known.word)!) {
				const trusted = said * trust;
				if ((best.get(nth)?.trusted ?? 0) < trusted) best.set(nth, { said, trusted });
				const { need } = phrases[nth]!;
				told.set(need, (told.get(need) ?? new Set()).add(word));
			}
		}
		typed += weight || unknown * OF_UNKNOWN;
		for (const [nth, one] of best) {
			const all = shared.get(nth) ?? { said: 0, trusted: 0 };
			shared.set(nth, { said: all.said + one.said, trusted: all.trusted + one.trusted });
		}
	}
	const sureness = new Map<Need, number>();
	for (const [nth, { said, trusted }] of shared) {
		const { need, weight } = phrases[nth]!;
		const sure = (said * trusted) / (weight * Math.max(typed, said));
		sureness.set(need, Math.max(sureness.get(need) ?? 0, sure));
	}
	return { sureness, told };
}

function proposedByFamily(text: string): Understood[] {
	const [first] = rankFamilies(text);
	if (!first || first.confidence < FAMILY_SURE || first.family === ANY_FAMILY) return [];
	return NEEDS.filter(({ families, call }) => !call && families.includes(first.family))
		.slice(0, MOST_PROPOSED)
		.map((need) => ({ need, sureness: FROM_FAMILY }));
}
