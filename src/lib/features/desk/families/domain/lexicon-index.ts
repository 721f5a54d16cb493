import content from '#content/families.json' with { type: 'json' };
import { type Meaning, readEntries } from './lexicon.ts';
import { remnants } from '#lib/shared/french-words/one-letter-off.ts';
import { soundOf } from '#lib/shared/french-words/sound-of.ts';
import { stemOf } from '#lib/shared/french-words/stem-of.ts';
import { writtenWords } from '#lib/shared/french-words/written-words.ts';

/** A step in the entries that begin alike: what they mean if they stop here, the words that follow. */
export type Branch = { next: Map<string, Branch>; meaning?: Meaning };

type Index = {
	root: Branch;
	known: Set<string>;
	/** Words that say something without the rest of a phrase. */
	alone: Set<string>;
	/** Words of everyday French that look like one of the lexicon, and are not it. */
	ordinary: Set<string>;
	byRemnant: Map<string, string[]>;
	byStem: Map<string, string[]>;
	bySound: Map<string, string[]>;
};

function file(index: Map<string, string[]>, key: string, word: string): void {
	const filed = index.get(key);
	if (!filed) index.set(key, [word]);
	else if (!filed.includes(word)) filed.push(word);
}

function plant(root: Branch, words: string[], meaning: Meaning): void {
	let branch = root;
	for (const word of words) {
		if (!branch.next.has(word)) branch.next.set(word, { next: new Map() });
		branch = branch.next.get(word)!;
	}
	branch.meaning ??= meaning;
}

function build(): Index {
	const index: Index = {
		root: { next: new Map() },
		known: new Set(),
		alone: new Set(),
		ordinary: new Set(writtenWords(content.ordinaryWords.join(' '))),
		byRemnant: new Map(),
		byStem: new Map(),
		bySound: new Map()
	};
	for (const { words, meaning } of readEntries()) {
		plant(index.root, words, meaning);
		if (words.length === 1) index.alone.add(words[0]!);
		for (const word of words) index.known.add(word);
	}
	for (const word of index.known) {
		if (word.length < 4 || /\d/.test(word)) continue;
		for (const key of [word, ...remnants(word)]) file(index.byRemnant, key, word);
		file(index.byStem, stemOf(word), word);
		file(index.bySound, soundOf(word), word);
	}
	return index;
}

let built: Index | undefined;

/** The lexicon, ready to be searched: built when the first request is read, and kept. */
export function lexiconIndex(): Index {
	return (built ??= build());
}
