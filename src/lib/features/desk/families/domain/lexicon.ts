import content from '#content/families.json' with { type: 'json' };
import { FAMILIES, type FamilyCode } from './families.ts';
import { writtenWords } from '#lib/shared/french-words/written-words.ts';

/** How much an entry says of its family: whatever is beside it, alone, it leans, it only hints. */
export const WEIGHTS = { always: 6, sure: 4, likely: 2, hint: 0.75 } as const;

/** What an entry of `content/families.json` tells, wherever it is met in a request. */
export type Meaning =
	| { kind: 'family'; family: FamilyCode; weight: number }
	| { kind: 'person' }
	| { kind: 'sender' }
	| { kind: 'purpose' };

type Entry = { words: string[]; meaning: Meaning };

function entriesOf(lines: readonly string[], meaning: Meaning): Entry[] {
	return lines
		.flatMap((line) => line.split(', '))
		.map((text) => ({ words: writtenWords(text), meaning }))
		.filter(({ words }) => words.length > 0);
}

/**
 * Every entry of the lexicon, the strongest first: when two families claim the same words, the
 * stronger claim wins, then the order of the study.
 */
export function readEntries(): Entry[] {
	const strengths = ['always', 'sure', 'likely', 'hint'] as const;
	return [
		...entriesOf(content.senders, { kind: 'sender' }),
		...entriesOf(content.purposes, { kind: 'purpose' }),
		...entriesOf(content.people, { kind: 'person' }),
		...strengths.flatMap((strength) =>
			FAMILIES.flatMap(({ code }) =>
				entriesOf(content.families[code][strength], {
					kind: 'family',
					family: code,
					weight: WEIGHTS[strength]
				})
			)
		)
	];
}
