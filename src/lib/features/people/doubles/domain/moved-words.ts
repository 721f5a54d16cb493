import { counted } from '#lib/shared/french-plural.ts';

/** What a line is called, one and several. */
export type Noun = readonly [one: string, several: string];

const OTHER: Noun = ['autre ligne', 'autres lignes'];

/** « 3 inscriptions », « 1 départ »; lines without a name of their own are counted together. */
export function countedLines(lines: readonly (Noun | undefined)[]): string[] {
	const counts = new Map<Noun, number>();
	for (const noun of lines) counts.set(noun ?? OTHER, (counts.get(noun ?? OTHER) ?? 0) + 1);
	return [...counts].map(([[one, several], count]) => counted(count, one, several));
}
