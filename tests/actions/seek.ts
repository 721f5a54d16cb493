import { setTimeout as pause } from 'node:timers/promises';
import { pathOf } from './atlas.ts';
import { BEFORE, type Step } from './beforehand.ts';
import type { Wanted } from './choose-form.ts';
import { DOCUMENT } from './go-round.ts';
import { formsFor, routeOfLabel } from './label.ts';
import { matchRoute } from './list-actions.ts';
import type { Player } from './player.ts';
import { LOOK, NEWEST, WAYS } from './where-to-look.ts';
import { PASSER_BY } from './who-may.ts';
import { write } from './written.ts';

/** Who of the cast does that, when `player` needs it: herself if she may. */
export type WhoPlays = (step: Step, player: Player) => Player | null;

/** Where links without an account arrive, and SMS. */
const ARRIVALS = ['/boite-aux-lettres', '/telephone'];
const PAGES_TO_SEEK = 6;
const PAGES_THAT_SHOW = 2;
const PAGES_TO_EXPLORE = 150;
/** A machine that computes is asked again and again, but not for ever. */
const LOOKS = 900;
const LOOK_MS = 100;

/** Plays one action: where its form is already, or after what must be done for it to be there. */
export async function seek(
	player: Player,
	wanted: Wanted,
	whoPlays: WhoPlays,
	within: readonly string[] = [],
	isAlone = false
): Promise<boolean> {
	const { label, meant } = wanted;
	player.renew(label);
	const steps = isAlone ? [] : (BEFORE[label] ?? []);
	const isFresh = meant !== undefined || steps.some((step) => typeof step === 'object');
	const shown = isFresh ? [] : player.atlas.shown(label).slice(0, PAGES_THAT_SHOW);
	if (await lookAt(player, wanted, shown)) return true;
	for (const one of steps) {
		if (typeof one !== 'string' && 'write' in one) {
			await write(one.write);
			continue;
		}
		const step: Step = typeof one === 'string' ? { play: one } : one;
		const someone = within.includes(step.play) ? null : whoPlays(step, player);
		if (!someone) continue;
		const first = { label: step.play, meant: step.meant };
		const isDone = await seek(someone, first, whoPlays, [...within, label], step.isAlone);
		if (step.isPressedAtOnce) return isDone && player.pressAtOnce(label);
		if (step.isAwaited) await untilGone(someone, step.isAwaited);
		if (someone !== player) player.hear(someone);
	}
	player.renew(label);
	await readParent(player, routeOfLabel(label));
	const seen = new Set<string>();
	for (let pages = 0; pages < PAGES_TO_SEEK; pages += 1) {
		const address = candidates(player, label).find((one) => !seen.has(one));
		if (address === undefined) return false;
		seen.add(address);
		if (await lookAt(player, wanted, [address])) return true;
	}
	return false;
}

/** Reads those pages until one lets her play it. */
async function lookAt(
	player: Player,
	{ label, meant }: Wanted,
	pages: readonly string[]
): Promise<boolean> {
	const way = WAYS[label];
	const wanted = [{ label, meant }, ...(way ? [{ label: way }] : [])];
	for (const address of pages) {
		const page = await player.visit(address);
		if (page && (await player.play(page, wanted)).includes(label)) return true;
	}
	return false;
}

/** Where to look for the form of an action: where things have just happened, then where it was. */
function candidates(player: Player, label: string): string[] {
	const { atlas } = player;
	const route = routeOfLabel(label);
	const known = atlas.of(route);
	const touched = player.touched.slice(0, 4);
	const things = new Set(touched.flatMap(thingsIn));
	const isAbout = (address: string) => thingsIn(address).some((thing) => things.has(thing));
	return [
		...(NEWEST.has(label) ? known : []),
		...touched.filter((address) => known.includes(address)),
		...atlas.shown(label),
		...touched,
		...known.filter(isAbout),
		...known
	].filter((address) => !player.isWorn(address, label) && (LOOK[label]?.test(address) ?? true));
}

/** Of whom and of what an address is: what fills the holes of its route. */
function thingsIn(address: string): string[] {
	const parts = pathOf(address).split('/');
	const route = matchRoute(pathOf(address))?.split('/') ?? [];
	return parts.filter((_, nth) => route[nth]?.startsWith('['));
}

/** Reads again the page that lists those of a route, and follows links until one is known. */
async function readParent(player: Player, route: string): Promise<void> {
	const { atlas } = player;
	if (player.who === PASSER_BY) for (const one of ARRIVALS) await player.visit(one);
	const parts = route.split('/');
	// The first page of the team lists nothing.
	const top = route.startsWith('/equipe') ? 2 : 1;
	const above = parts.map((_, nth) => parts.slice(0, nth + 1).join('/')).slice(top, -1);
	const parent = above.toReversed().find((one) => !one.includes('[') && atlas.of(one).length > 0);
	if (parent) await player.visit(parent);
	for (let pages = 0; pages < PAGES_TO_EXPLORE && atlas.of(route).length === 0; pages += 1) {
		const unread =
			atlas.routes().find((one) => !DOCUMENT.test(one) && !player.routes.has(one)) ?? null;
		const address = unread
			? atlas.of(unread)[0]
			: above.flatMap((one) => atlas.of(one)).find((one) => !player.visited.has(one));
		if (address === undefined) return;
		await player.visit(address);
	}
}

/** Reads her page again until it no longer shows that form: what was asked for is computed. */
async function untilGone(player: Player, label: string): Promise<void> {
	for (let looks = 0; looks < LOOKS; looks += 1) {
		const page = await player.visit(player.touched[0]!);
		if (!page || formsFor(page, label).length === 0) return;
		await pause(LOOK_MS);
	}
}
