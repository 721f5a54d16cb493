import type { Part } from './cast.ts';
import { needsElsewhere } from './beforehand.ts';
import { weightOf } from './label.ts';
import type { Player } from './player.ts';

/** Read at the end, once each: they take long to make. */
export const DOCUMENT = /\.(pdf|docx|odt|xlsx)$|\[format=slug\]$|\/document$|\/apercu$/;

/** She reads a page of every route that she is led to, and plays what she finds there. */
export async function goRound({ player, left }: Part, weight: number): Promise<void> {
	const here = new Set<string>();
	for (;;) {
		const wanted = [...left].filter((label) => weightOf(label) <= weight && !needsElsewhere(label));
		const address = next(player, wanted, here, weight);
		if (address === undefined) return;
		here.add(address);
		const page = await player.visit(address);
		if (!page) continue;
		const all = wanted.toSorted(byWeight).map((label) => ({ label }));
		for (const label of await player.play(page, all)) left.delete(label);
	}
}

const byWeight = (one: string, other: string) => weightOf(one) - weightOf(other);

function next(
	player: Player,
	wanted: readonly string[],
	here: ReadonlySet<string>,
	weight: number
) {
	const { atlas } = player;
	const unread = atlas.routes().find((one) => !DOCUMENT.test(one) && !player.routes.has(one));
	if (unread && weight === 0) return atlas.of(unread)[0];
	for (const label of wanted) {
		const shown = atlas.shown(label).find((one) => !here.has(one) && !player.isWorn(one, label));
		if (shown) return shown;
	}
	return undefined;
}
