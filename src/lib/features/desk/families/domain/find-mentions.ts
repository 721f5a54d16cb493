import { readingOf } from './known-words.ts';
import type { Meaning } from './lexicon.ts';
import { type Branch, lexiconIndex } from './lexicon-index.ts';

/** Words of a request that an entry of the lexicon recognised, one of them perhaps guessed. */
export type Mention = { at: number; meaning: Meaning; guessed: boolean };

type Reach = { meaning: Meaning; positions: number[] };

/** The longest entry that begins at a word; one word may stand in its way (« marche toujours pas »). */
function longest(read: string[][], at: number, from: Branch, mayLeap: boolean): Reach | null {
	let best: Reach | null = null;
	for (const word of read[at] ?? []) {
		const branch = from.next.get(word);
		if (!branch) continue;
		const onward =
			longest(read, at + 1, branch, mayLeap) ??
			(mayLeap ? longest(read, at + 2, branch, false) : null);
		const here = branch.meaning ? { meaning: branch.meaning, positions: [] } : null;
		const reach = onward ?? here;
		if (reach && (!best || reach.positions.length + 1 > best.positions.length)) {
			best = { meaning: reach.meaning, positions: [at, ...reach.positions] };
		}
	}
	return best;
}

/**
 * What the lexicon recognises in a request, from left to right, the longest entry first: in
 * « centre de loisirs », loisirs is not counted twice, and in « demandeur d'emploi » not at all.
 */
export function findMentions(words: string[]): Mention[] {
	const { root } = lexiconIndex();
	const read = words.map(readingOf);
	const candidates = read.map((reading) => reading.words);
	const taken = new Set<number>();
	const mentions: Mention[] = [];
	for (let at = 0; at < words.length; at++) {
		if (taken.has(at)) continue;
		const reach = longest(candidates, at, root, true);
		if (!reach) continue;
		for (const position of reach.positions) taken.add(position);
		const guessed = reach.positions.some((position) => read[position]!.guessed);
		mentions.push({ at, meaning: reach.meaning, guessed });
	}
	return mentions;
}
