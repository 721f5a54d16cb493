import difficult from '#content/difficult-words.json' with { type: 'json' };
import { GATES } from './check-guide.ts';
import { type Guide, linesOf, type TextName } from './guide.ts';
import { readabilityOf, sentencesOf, wordsOf } from './readability.ts';

/** A sentence that a reader stumbles on, and why; a word, and what to say instead. */
export type Stumble =
	| { kind: 'sentence'; said: string; words: number; most: number }
	| { kind: 'word'; said: string; instead: string };

/** How a text reads, as its author sees it while she types. */
export type Judged = {
	kandelMoles: number | null;
	lix: number | null;
	/** Whether it reaches both scores; null where there is nothing to read. */
	isClear: boolean | null;
	stumbles: Stumble[];
};

/** The same gates as those of a guide that is shown, for words being typed. */
export function judgeText(text: string, name: 'fr' | 'facile'): Judged {
	const gate = GATES[name];
	const read = readabilityOf(text);
	const long = sentencesOf(text).flatMap((said): Stumble[] => {
		const words = wordsOf(said).length;
		return words > gate.sentence ? [{ kind: 'sentence', said, words, most: gate.sentence }] : [];
	});
	return {
		kandelMoles: read && Math.round(read.kandelMoles),
		lix: read && Math.round(read.lix),
		isClear: read && read.kandelMoles >= gate.kandelMoles && read.lix <= gate.lix,
		stumbles: [...long, ...difficultWords(text)]
	};
}

function difficultWords(text: string): Stumble[] {
	const read = text.toLowerCase().replaceAll("'", '’');
	return DIFFICULT.flatMap(({ found, say }): Stumble[] => {
		const [said] = found.exec(read) ?? [];
		return said ? [{ kind: 'word', said, instead: say }] : [];
	});
}

/** Whole words: « clic » is not in « clictée ». */
const DIFFICULT = difficult.words.map(({ hard, say }) => ({
	found: new RegExp(
		`(?<![\\p{L}-])(?:${hard.map((word) => RegExp.escape(word)).join('|')})(?![\\p{L}-])`,
		'u'
	),
	say
}));

/** How a whole text of a guide reads; null where it has no such text, or is not French. */
export function judgeGuide({ texts }: Guide, name: TextName): Judged | null {
	const text = texts[name];
	return text && (name === 'fr' || name === 'facile')
		? judgeText(linesOf(text).join('\n'), name)
		: null;
}
