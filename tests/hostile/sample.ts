import { newPostKey, POST_KEY_FIELD } from '../../src/lib/shared/post-key.ts';
import type { Action } from '../actions/list-actions.ts';
import { listActions, listRoutes } from '../actions/list-actions.ts';
import { formsFor, routeOfLabel, weightOf } from '../actions/label.ts';
import type { Player } from '../actions/player.ts';
import type { Body } from '../actions/visitor.ts';
import { whoMay } from '../actions/who-may.ts';
import {
	type Assault,
	explore,
	type Pass,
	strikePage,
	strikeSent,
	strikeShown
} from './assault.ts';
import type { Attack } from './attack.ts';
import { exampleOf, fieldNames } from './field-names.ts';

const PAGES_A_ROUTE = 2;
const BLOWS_A_FORM = 2;
const BLOWS_A_PAGE = 1;

export type Struck = { actions: Set<string>; pages: Set<string> };

/**
 * A little of everything, in haste: each page by one of those who may read it, each action by one who
 * may do it, by its form where one is shown.
 */
export async function attackOnce({ players, assault, ledger }: Attack): Promise<Struck> {
	const struck: Struck = { actions: new Set(), pages: new Set() };
	const turn = (most: number): Pass => ({ nth: 0, most, isOver: () => false });
	const readers = await readEachPage(players, () => ledger.read);
	const actions = listActions();
	const parts = new Map(players.map((player) => [player, [] as Action[]]));
	for (const action of actions) {
		const player = ownPlayer(players, action);
		await lookFurther(player, action);
		parts.get(player)!.push(action);
	}
	const strike = async (player: Player, own: readonly Action[]) => {
		for (const action of await strikePageByPage(player, own, assault, turn(BLOWS_A_FORM))) {
			await strikeSent(player, unseen(action, player), assault, turn(BLOWS_A_FORM));
		}
		for (const { label } of own) struck.actions.add(label);
	};
	await Promise.all(
		[...parts].map(([player, own]) =>
			strike(
				player,
				own.filter((one) => !endsAStay(one))
			)
		)
	);
	for (const route of listRoutes()) {
		const player = readers.get(route) ?? players[0]!;
		if (player.atlas.of(route).length === 0) player.atlas.add(exampleOf(route));
		await strikePage(player, route, assault, turn(BLOWS_A_PAGE));
		struck.pages.add(route);
	}
	for (const [player, own] of parts) {
		await strike(player, own.filter(endsAStay).toSorted(byWeight));
	}
	return struck;
}

/** Each page that shows some of those actions is read once; what no page shows comes back. */
async function strikePageByPage(
	player: Player,
	actions: readonly Action[],
	assault: Assault,
	pass: Pass
): Promise<Action[]> {
	const left = new Set(actions);
	for (const { label } of actions) {
		const [address] = player.atlas.shown(label);
		if (address === undefined || ![...left].some((one) => one.label === label)) continue;
		const page = await player.visit(address);
		for (const action of page ? [...left] : []) {
			const form = formsFor(page!, action.label).at(-1);
			if (!form) continue;
			left.delete(action);
			await strikeShown(player, action.label, form, { assault, pass, again: () => null });
		}
	}
	return [...left];
}

/** Each goes round, and leaves what others have read; who was the first to read each. */
async function readEachPage(players: readonly Player[], read: () => ReadonlyMap<string, string>) {
	const readers = new Map<string, Player>();
	for (const player of players) {
		for (const route of read().keys()) player.routes.add(route);
		await explore(player);
		for (const route of read().keys()) {
			if (!readers.has(route)) readers.set(route, player);
		}
	}
	return readers;
}

/** A form that no page has shown yet may be on another page of its route. */
async function lookFurther(player: Player, { label }: Action): Promise<void> {
	const pages = player.atlas.of(routeOfLabel(label)).slice(0, PAGES_A_ROUTE);
	for (const address of pages) {
		if (player.atlas.shown(label).length > 0) return;
		if (!player.visited.has(address)) await player.visit(address);
	}
}

/** The first of those who may; whoever is outside, for what nobody is asked. */
const ownPlayer = (players: readonly Player[], action: Action): Player => {
	const may = whoMay(action) ?? [];
	return players.find(({ who }) => may.includes(who)) ?? players.at(-1)!;
};

/** What ends the year, or a stay, comes last. */
const endsAStay = ({ label }: Action) => weightOf(label) > 1;
const byWeight = (one: Action, other: Action) => weightOf(one.label) - weightOf(other.label);

/** What the form of an action would send, as its source names it, where no page shows it. */
function unseen({ label, route, name, isEndpoint }: Action, { atlas, words }: Player) {
	const page = atlas.of(route)[0] ?? exampleOf(route);
	const address = isEndpoint || name === 'default' ? page : `${page.split('?')[0]}?/${name}`;
	const own = fieldNames((path) => path.startsWith(`src/routes${route}/+page`));
	const names = own.length > 0 ? own : fieldNames();
	const answers = names.map((field): [string, string] => [
		field,
		words.typed(
			{
				name: field,
				type: 'text',
				value: '',
				options: [],
				isRequired: true,
				isChecked: false,
				attributes: {},
				label: ''
			},
			0
		)
	]);
	const body: Body = isEndpoint
		? JSON.stringify(Object.fromEntries(answers))
		: new URLSearchParams([[POST_KEY_FIELD, newPostKey()], ...answers]);
	return { label, address, body };
}
