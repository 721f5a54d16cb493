import { ALWAYS } from '../actions/beforehand.ts';
import { pathOf } from '../actions/atlas.ts';
import type { Part } from '../actions/cast.ts';
import { fillForm, MANNERS } from '../actions/fill-form.ts';
import { goRound } from '../actions/go-round.ts';
import { formsFor, routeOfLabel, weightOf } from '../actions/label.ts';
import type { Player } from '../actions/player.ts';
import type { Form } from '../actions/read-page.ts';
import type { Body } from '../actions/visitor.ts';
import { PASSER_BY } from '../actions/who-may.ts';
import type { Blow } from './blow.ts';
import { type Aim, planBlows, planJsonBlows } from './blows-at-form.ts';
import { blowsAtPage } from './blows-at-page.ts';
import { oneDrawn } from './drawn.ts';
import { JudgedVisitor } from './judged-visitor.ts';

/** How much is thrown each time, and which time it is. */
export type Pass = { nth: number; most: number; isOver(): boolean };

export type Assault = {
	seed: number;
	isShort: boolean;
	/** Addresses of each route, and identifiers, of a centre where nobody here works. */
	foreign: { addresses: ReadonlyMap<string, string>; ids: readonly string[] };
};

const FOREIGN_AT_ONCE = 4;
const PAGES_THAT_SHOW = 3;

/** Whoever is led nowhere still reads a page of every route that she is given. */
export async function explore(player: Player): Promise<void> {
	await goRound({ player, left: new Set() } satisfies Part, 0);
}

/** One page, asked for otherwise than its links do. */
export async function strikePage(
	player: Player,
	route: string,
	assault: Assault,
	pass: Pass
): Promise<void> {
	const { atlas } = player;
	const address = oneDrawn(atlas.of(route), assault.seed, player.who, route, pass.nth);
	if (address === undefined) return;
	const aim = aimOf(assault, player, route);
	const { nth, most, isOver } = pass;
	const visitor = visitorOf(player);
	const elsewhere = assault.foreign.addresses.get(route);
	if (elsewhere && nth === 0) {
		await visitor.strike({ method: 'GET', address: elsewhere, ...OF_ANOTHER_CENTRE });
	}
	const turn = [nth * most, (nth + 1) * most] as const;
	for (const blow of blowsAtPage(aim, address, atlas.of(route), turn)) {
		if (isOver()) return;
		await visitor.strike(blow);
	}
}

const OF_ANOTHER_CENTRE = { field: 'the address', kind: 'a page of another centre' };

/** One action, by a form that she is shown; false: she is shown none. */
export async function strikeForm(
	player: Player,
	label: string,
	assault: Assault,
	pass: Pass
): Promise<boolean> {
	const shown = player.atlas.shown(label).slice(0, PAGES_THAT_SHOW);
	const address = oneDrawn(shown, assault.seed, player.who, label, pass.nth);
	const again = () => (address === undefined ? null : findForm(player, address, label));
	const form = await again();
	if (!form) return false;
	await strikeShown(player, label, form, { assault, pass, again });
	return true;
}

/** One form, a few times; `again` reads it anew once it has been taken. */
export async function strikeShown(
	player: Player,
	label: string,
	first: Form,
	how: { assault: Assault; pass: Pass; again(): Promise<Form | null> | null }
): Promise<void> {
	const { assault, pass, again } = how;
	const visitor = visitorOf(player);
	let form = first;
	const fill = () => {
		return fillForm(
			form,
			pass.nth % MANNERS.length,
			player.words,
			ALWAYS[label]
		) as URLSearchParams;
	};
	const names = [
		...form.fields.map(({ name }) => name),
		...(form.button ? [form.button.name] : []),
		...fill().keys()
	];
	const elsewhere = assault.foreign.addresses.get(routeOfLabel(label));
	if (elsewhere && pass.nth === 0) {
		const [, action] = form.address.split('?');
		const address = pathOf(elsewhere) + (action ? `?${action}` : '');
		await visitor.strike({ method: 'POST', address, body: fill(), ...OF_ANOTHER_CENTRE });
	}
	const planned = planBlows(aimOf(assault, player, label), [...new Set(names)]);
	for (const { field, kind, make } of turnOf(planned, pass)) {
		if (pass.isOver()) return;
		const { address } = form;
		const { status } = await visitor.strike({
			method: 'POST',
			address,
			field,
			kind,
			...make(fill())
		});
		if (status === 0 || status >= 400) continue;
		// Whoever is shown out does not come back.
		const next = weightOf(label) === 3 ? null : await again();
		if (!next) return;
		form = next;
	}
}

/** What was sent by somebody once, sent again with a part that is hostile. */
export async function strikeSent(
	player: Player,
	sent: { label: string; address: string; body: Body },
	assault: Assault,
	pass: Pass
): Promise<void> {
	const visitor = visitorOf(player);
	for (const blow of blowsOnSent(aimOf(assault, player, sent.label), sent, pass)) {
		if (pass.isOver()) return;
		await visitor.strike(blow);
	}
}

/** The next few of all that can be done to something that was sent. */
export function blowsOnSent(
	aim: Aim,
	{ address, body }: { address: string; body: Body },
	pass: Pick<Pass, 'nth' | 'most'>
): Blow[] {
	const made =
		typeof body === 'string'
			? turnOf(planJsonBlows(aim, body), pass).map(({ make, ...rest }) => ({
					...rest,
					...make(body)
				}))
			: turnOf(planBlows(aim, [...new Set(body.keys())]), pass).map(({ make, ...rest }) => ({
					...rest,
					...make(body)
				}));
	return made.map((blow) => ({ method: 'POST', address, ...blow }));
}

export function aimOf(
	{ seed, isShort, foreign }: Assault,
	{ who }: Pick<Player, 'who'>,
	label: string
): Aim {
	return {
		seed,
		isShort,
		who,
		label,
		isTeam: who !== PASSER_BY,
		foreign: Array.from({ length: FOREIGN_AT_ONCE }, (_, nth) =>
			oneDrawn(foreign.ids, seed, who, label, nth)
		).flatMap((id) => id ?? [])
	};
}

const turnOf = <T>(all: readonly T[], { nth, most }: Pick<Pass, 'nth' | 'most'>) =>
	all.slice(nth * most, (nth + 1) * most);

async function findForm(player: Player, address: string, label: string): Promise<Form | null> {
	const page = await player.visit(address);
	// The latest is free to go, where the first is often bound to something else.
	return (page && formsFor(page, label).at(-1)) ?? null;
}

function visitorOf({ visitor }: Player): JudgedVisitor {
	if (!(visitor instanceof JudgedVisitor)) throw new Error('nobody looks at her answers');
	return visitor;
}
