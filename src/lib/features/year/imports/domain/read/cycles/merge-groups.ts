import { mergeBlocks } from './merge-blocks.ts';
import type { Notebook } from '../../notebook.ts';
import { isSameGroup } from './same-group.ts';
import type { PeopledBlock, SeasonGroup } from './season-group.ts';

/**
 * The groups of one cycle: blocks with the same label and hours are one group (a tab a month, the
 * same file twice, a copied tab), each séance and each person once; two marks that differ are asked.
 */
export function mergeGroups(blocks: PeopledBlock[], notebook: Notebook): SeasonGroup[] {
	const sets: PeopledBlock[][] = [];
	for (const block of blocks) {
		const set = sets.find((others) => others.some((other) => isSameGroup(block, other)));
		if (set) set.push(block);
		else sets.push([block]);
	}
	return sets.map((set) => mergeBlocks(set, notebook));
}
