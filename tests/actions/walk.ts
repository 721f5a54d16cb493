import { type Cast, gatherCast, type OpenVisitor, type Part } from './cast.ts';
import { comingByTheDoor } from './door.ts';
import { goRound } from './go-round.ts';
import { weightOf } from './label.ts';
import type { Ledger } from './ledger.ts';
import { listActions } from './list-actions.ts';
import { NOT_PLAYED } from './not-played.ts';
import { isInAStory } from './open-actions.ts';
import { type DoorStory, keepingOwnAccounts } from './own-account.ts';
import { readEverything } from './read-everything.ts';
import { PastingVisitor } from './pasting-visitor.ts';
import { playScripts } from './scripts.ts';
import { seek } from './seek.ts';
import { type Attempt, sendAsOthers } from './turned-away.ts';
import { PASSER_BY } from './who-may.ts';
import { write } from './written.ts';

const SWEEPS = 2;
/** What ends the year, or those who play, comes when everything else is done. */
const ENDS = [2, 3];
const AT_DESK = ['accueil', 'animateur', 'referent-famille'] as const;

/** The whole cast plays the whole site, pasting all that it writes, then everybody tries what she may not do. */
export async function walkTheSite(origin: string, ledger: Ledger): Promise<Attempt[]> {
	const actions = listActions();
	await write('rooms where nothing is held');
	const cast = await gatherCast(origin, actions, ledger, () => new PastingVisitor(origin));
	await playTheSite(cast);
	const ofTheSite = actions.filter(({ label }) => !isInAStory(label));
	const attempts = await sendAsOthers(ofTheSite, cast, ledger);
	await readEverything(cast, ledger);
	for (const end of ENDS) {
		for (const part of membersOf(cast)) await seekWhatIsLeft(part, cast, end);
	}
	return attempts;
}

/** Everybody plays whatever ends nothing. */
export async function playTheSite(cast: Cast): Promise<void> {
	for (const weight of [0, 1]) {
		for (const part of membersOf(cast)) await goRound(part, weight);
	}
	for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
		for (const part of cast.parts) await seekWhatIsLeft(part, cast, 1);
	}
	await playScripts(cast);
}

const membersOf = ({ parts }: Cast) => parts.filter(({ player }) => player.who !== PASSER_BY);

/** The stories of the door, of shared desks and of everybody's own account. */
export async function walkTheDoor(origin: string, ledger: Ledger): Promise<Attempt[]> {
	const actions = listActions();
	const open = () => new PastingVisitor(origin);
	const cast = await gatherCast(origin, actions, ledger, open);
	for (const { play } of storiesOfTheDoor(origin, cast, open)) await play();
	const ofTheDoor = actions.filter(({ label }) => isInAStory(label));
	return sendAsOthers(ofTheDoor, cast, ledger);
}

/** Each story of the door, in the order they are lived; whoever comes by it takes a browser that is opened for her. */
export function storiesOfTheDoor(origin: string, cast: Cast, open: OpenVisitor): DoorStory[] {
	const { ledger } = cast;
	const world = { origin, ledger, cast, open };
	const pins = { label: '/equipe/compte ?/pin' };
	return [
		...AT_DESK.map((who) => ({
			name: `the code of ${who} at the shared desk`,
			play: () => cast.playerOf(who).playAt('/equipe/compte', pins)
		})),
		...comingByTheDoor(world),
		...keepingOwnAccounts(origin, cast),
		{
			name: 'the shared desk taken away',
			play: () =>
				seek(cast.playerOf('direction'), { label: '/equipe/poste ?/retirer' }, cast.whoPlays)
		}
	];
}

/** In alphabetical order: what is written in a file is undone after it was written. */
async function seekWhatIsLeft({ player, left }: Part, cast: Cast, weight: number): Promise<void> {
	for (const label of [...left].toSorted()) {
		if (cast.ledger.hasPlayed(player.who, label)) left.delete(label);
		else if (isInAStory(label) || weightOf(label) > weight || isListed(label, player.who)) continue;
		else if (cast.ledger.failed(player.who, label)) continue;
		else if (await seek(player, { label }, cast.whoPlays)) left.delete(label);
	}
}

const isListed = (label: string, who: string) =>
	NOT_PLAYED.some(({ action, roles }) => action === label && roles.some((role) => role === who));
