import type { Atlas } from './atlas.ts';
import { type Ledger, type Player, takesAway } from './player.ts';

const ROUNDS = 6;
const PAGES_A_FORM = 4;
/** Read at the end, once each: they take long to make. */
const DOCUMENT = /\.(pdf|docx|odt|xlsx)$|\[format=slug\]$|\/document$|\/apercu$/;

/** Everybody goes round, gently first, until nobody plays anything new. */
export async function goRound(players: readonly Player[], atlas: Atlas, ledger: Ledger) {
	for (let round = 1; round <= ROUNDS; round += 1) {
		const before = ledger.plays.length;
		for (const mayTakeAway of [false, true]) {
			for (const player of players) await pass(player, atlas, mayTakeAway);
		}
		const left = players.reduce((sum, { todo }) => sum + todo.size, 0);
		console.log('round', round, 'played', ledger.plays.length - before, 'left', left, 'requests', ledger.requests);
		if (ledger.plays.length === before) return;
	}
}

async function pass(player: Player, atlas: Atlas, mayTakeAway: boolean): Promise<void> {
	const here = new Set<string>();
	for (;;) {
		const address = chooseAddress(player, atlas, here, mayTakeAway);
		if (address === undefined) return;
		here.add(address);
		const page = await player.visit(address);
		if (page) await player.playPage(page, mayTakeAway);
	}
}

function chooseAddress(
	player: Player,
	atlas: Atlas,
	here: ReadonlySet<string>,
	mayTakeAway: boolean
): string | undefined {
	const queued = player.next.shift();
	if (queued !== undefined) return queued;
	const isFresh = (address: string) => !here.has(address);
	for (const route of atlas.routes()) {
		if (!DOCUMENT.test(route) && !player.visits.has(route)) return atlas.of(route)[0];
	}
	for (const label of player.todo) {
		if (takesAway(label) && !mayTakeAway) continue;
		const route = label.split(' ')[0]!;
		const shown = atlas.shown(label).slice(0, PAGES_A_FORM).find(isFresh);
		if (shown) return shown;
		const known = atlas.of(route);
		const read = known.filter((address) => here.has(address)).length;
		if (read >= PAGES_A_FORM) continue;
		const unknown = known.find((address) => isFresh(address) && !player.visited.has(address));
		const other = unknown ?? known.slice(0, 2).find(isFresh);
		if (other) return other;
	}
	return undefined;
}
