import { pauseBetween, shareMostPeople } from './block-spans.ts';
import { isSameCycleName, mayBeSameCycle } from '../cells/same-cycle.ts';
import type { PeopledBlock } from './season-group.ts';

/** Without a name, tabs further apart than school holidays are not one cycle going on. */
const LONGEST_PAUSE = 28;

/** The same name that far apart is next year's cycle. */
const ANOTHER_SEASON = 200;

/**
 * Blocks of one programme that belong to one cycle (the annex's "session"): the same name; or, where
 * nothing names it, days that overlap, or that follow closely with mostly the same people.
 */
export function gatherCycles(blocks: PeopledBlock[]): PeopledBlock[][] {
	const owner = blocks.map((_, at) => at);
	const join = (one: number, other: number) => {
		const [into, from] = [owner[one] ?? one, owner[other] ?? other];
		owner.forEach((root, at) => {
			if (root === from) owner[at] = into;
		});
	};
	const pairs = blocks.flatMap((_, late) =>
		Array.from({ length: late }, (__, early) => [early, late] as const)
	);
	const joinWhen = (test: (one: PeopledBlock, other: PeopledBlock) => boolean) => {
		for (const [early, late] of pairs) {
			const [one, other] = [blocks[early], blocks[late]];
			if (one && other && owner[early] !== owner[late] && test(one, other)) join(early, late);
		}
	};
	joinWhen(isNamedAlike);
	joinWhen(goesOn);
	attachUnnamed(blocks, owner, join);
	const cycles = new Map<number, PeopledBlock[]>();
	blocks.forEach((block, at) => {
		const root = owner[at] ?? at;
		cycles.set(root, [...(cycles.get(root) ?? []), block]);
	});
	return [...cycles.values()];
}

function isNamedAlike(one: PeopledBlock, other: PeopledBlock): boolean {
	const [name, otherName] = [one.facts.cycle, other.facts.cycle];
	if (one.facts.programme !== other.facts.programme || !name || !otherName) return false;
	const pause = pauseBetween(one, other);
	if (isSameCycleName(name, otherName)) return pause < ANOTHER_SEASON;
	return mayBeSameCycle(name, otherName) && pause <= 0;
}

function goesOn(one: PeopledBlock, other: PeopledBlock): boolean {
	if (one.facts.programme !== other.facts.programme || one.facts.cycle || other.facts.cycle)
		return false;
	const pause = pauseBetween(one, other);
	if (pause <= 0) return true;
	return pause <= LONGEST_PAUSE && shareMostPeople(one, other);
}

/** A block without a name, among the days of one named cycle only, belongs to it. */
function attachUnnamed(
	blocks: PeopledBlock[],
	owner: number[],
	join: (one: number, other: number) => void
): void {
	blocks.forEach((block, at) => {
		if (block.facts.cycle) return;
		const around = blocks.flatMap((other, index) => {
			const isAround =
				other.facts.cycle !== undefined &&
				other.facts.programme === block.facts.programme &&
				pauseBetween(block, other) <= 0;
			return isAround && (other.workbook === block.workbook || shareMostPeople(block, other))
				? [index]
				: [];
		});
		const roots = new Set(around.map((index) => owner[index]));
		if (roots.size === 1 && around[0] !== undefined) join(around[0], at);
	});
}
