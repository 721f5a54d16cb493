import { labelOf, weightOf } from '../actions/label.ts';
import { listActions } from '../actions/list-actions.ts';
import type { Player } from '../actions/player.ts';
import type { Body } from '../actions/visitor.ts';
import { playTheSite } from '../actions/walk.ts';
import { PASSER_BY, type Somebody } from '../actions/who-may.ts';
import {
	aimOf,
	type Assault,
	blowsOnSent,
	explore,
	type Pass,
	strikeForm,
	strikePage,
	strikeSent
} from './assault.ts';
import type { Attack } from './attack.ts';
import type { Blow } from './blow.ts';
import { JudgedVisitor } from './judged-visitor.ts';

const BLOWS_IN_A_STORY = 2;
const BLOWS_A_PAGE = 6;
const BLOWS_A_FORM = 8;
const BLOWS_AT_THE_END = 6;
/** Far beyond what the longest night throws. */
const PASSES = 400;

/** Nobody goes on with what she was doing: there is no time left for it. */
class StoryIsOver extends Error {}

/** Throws a few of them before each form that is sent, and others each time the same is sent again. */
export function throwing(
	who: Somebody,
	assault: Assault,
	isOver: () => boolean
): (address: string, body: Body) => Blow[] {
	const times = new Map<string, number>();
	return (address, body) => {
		const label = labelOf({ address });
		if (isOver()) throw new StoryIsOver();
		if (weightOf(label) > 1 || label === '/ ?/entrer') return [];
		const nth = times.get(label) ?? 0;
		times.set(label, nth + 1);
		const sent = { address, body };
		return blowsOnSent(aimOf(assault, { who }, label), sent, { nth, most: BLOWS_IN_A_STORY });
	};
}

/** Everything by everybody, until that moment of `performance.now()`: as each form is met, then again and again. */
export async function besiege(
	{ cast, players, assault, ledger }: Attack,
	{ until, tell }: { until: number; tell(line: string): void }
): Promise<void> {
	const half = performance.now() + (until - performance.now()) / 2;
	const isOver = () => performance.now() >= until;
	const visitors = players.flatMap(({ visitor, who }) =>
		visitor instanceof JudgedVisitor ? { visitor, who } : []
	);
	for (const { visitor, who } of visitors) {
		visitor.throwBefore(throwing(who, assault, () => performance.now() >= half));
	}
	const isTold = await playTheSite(cast).then(
		() => true,
		(error: unknown) => {
			if (error instanceof StoryIsOver) return false;
			throw error;
		}
	);
	for (const { visitor } of visitors) visitor.throwBefore(null);
	tell(`Everybody has done ${isTold ? 'what she may do' : 'a part'}, attacked at each form.`);
	await Promise.all(players.map(explore));
	for (let nth = 0; nth < PASSES && !isOver(); nth += 1) {
		await Promise.all(players.map((player) => strikeAll(player, { nth, most: 0, isOver })));
		tell(`Pass ${nth + 1} over every page and every form.`);
	}
	await strikeEndings(players);

	async function strikeAll(player: Player, pass: Pass): Promise<void> {
		for (const route of player.atlas.routes()) {
			if (pass.isOver()) return;
			await strikePage(player, route, assault, { ...pass, most: BLOWS_A_PAGE });
		}
		const sent = new Map(ledger.plays.map((play) => [play.label, play]));
		for (const { label } of listActions().filter((one) => weightOf(one.label) < 2)) {
			if (pass.isOver()) return;
			const now = { ...pass, most: BLOWS_A_FORM };
			const isShown = await strikeForm(player, label, assault, now);
			const same = sent.get(label);
			if (!isShown && same) await strikeSent(player, same, assault, now);
		}
	}

	/** What ends a stay or a year, in the end; whoever is shown out does not come back. */
	async function strikeEndings(those: readonly Player[]): Promise<void> {
		const pass: Pass = { nth: 0, most: BLOWS_AT_THE_END, isOver: () => false };
		for (const weight of [2, 3]) {
			for (const { label } of listActions().filter((one) => weightOf(one.label) === weight)) {
				for (const player of weight === 3 ? those.filter(isAtTheHead) : those) {
					await strikeForm(player, label, assault, pass);
				}
			}
		}
	}
}

const isAtTheHead = ({ who }: Player) => who === 'direction' || who === PASSER_BY;
