import { textOf } from '../house/project-files.ts';

/** A block of commands of a guide: what runs them, the commands, and the line it begins at. */
export type Block = { kind: string; commands: string; line: number };

/** The fenced blocks of commands of a guide, in order. */
export function blocksOf(guide: string): Block[] {
	const text = textOf(guide);
	return [...text.matchAll(/^```sh(?: (\w+))?\n([\s\S]*?)^```$/gm)].map((found) => ({
		kind: found[1] ?? '',
		commands: found[2]!,
		line: text.slice(0, found.index).split('\n').length
	}));
}
