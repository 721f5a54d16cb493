import { log } from '#lib/platform/log.ts';
import { FairLine } from '#lib/platform/posts/fair-line.ts';
import { networkOf, widerNetworkOf } from '#lib/shared/network-of.ts';
import type { NotRedrawn, Redrawn, ToRedraw } from './draw-anew.ts';
import {
	CROWDED,
	headerToOpen,
	NOT_A_PHOTO,
	NOT_OPENED,
	type RedrawRefusal,
	TOO_MANY_PIXELS
} from './picture-limits.ts';

/**
 * Who sends a picture: the team of a centre (null: of the network), or somebody without an account, at an
 * address. The demonstration draws its own.
 */
export type Sender = { readonly team: string | null } | { readonly address: string } | 'ourselves';

/** How many wait at most: everybody without an account, their network, their address, and a team. */
const MOST_WAITING = { visitors: 60, network: 24, address: 12, team: 20 };
/** Nobody looks at a page that loads for longer. */
const LONGEST_WAIT_MS = 30_000;

type Wanted = Pick<ToRedraw, 'room' | 'mostBytes'>;
type Redraw = (
	bytes: Uint8Array,
	sender: Sender,
	wanted: Wanted
) => Promise<Redrawn | RedrawRefusal>;

/**
 * Redraws pictures one at a time, each by `ask`; those that wait are taken in turn, a place after the other
 * (`placeOf`). What its header forbids is refused at once, without waiting.
 */
export function redrawInTurn(
	ask: (picture: ToRedraw) => Promise<Redrawn | NotRedrawn>,
	{ longestWaitMs = LONGEST_WAIT_MS }: { longestWaitMs?: number } = {}
): Redraw {
	const line = new FairLine<() => Promise<void>>();
	let isAtWork = false;

	async function work(): Promise<void> {
		if (isAtWork) return;
		isAtWork = true;
		for (let next = line.call(); next; next = line.call()) await next();
		isAtWork = false;
	}

	return async (bytes, sender, wanted) => {
		const header = headerToOpen(bytes);
		if ('refusal' in header) return header;
		const place = placeOf(sender);
		if (isFull(line, place)) return CROWDED;
		const { promise, resolve } = Promise.withResolvers<Redrawn | RedrawRefusal>();
		let isWaiting = true;
		const late = setTimeout(() => {
			isWaiting = false;
			resolve(CROWDED);
		}, longestWaitMs);
		line.add(place, async () => {
			clearTimeout(late);
			if (isWaiting) resolve(await answerOf(ask, { bytes, header, ...wanted }));
		});
		void work();
		return promise;
	};
}

async function answerOf(
	ask: (picture: ToRedraw) => Promise<Redrawn | NotRedrawn>,
	picture: ToRedraw
): Promise<Redrawn | RedrawRefusal> {
	try {
		const redrawn = await ask(picture);
		if (!('failed' in redrawn)) return redrawn;
		return redrawn.failed === 'unreadable' ? NOT_A_PHOTO : TOO_MANY_PIXELS;
	} catch (error) {
		const { width, height } = picture.header;
		log.warn({ error, width, height, bytes: picture.bytes.length }, 'a picture was not opened');
		return NOT_OPENED;
	}
}

/** A flood of strangers takes one turn in two at most from those who work, and from each other less. */
function placeOf(sender: Sender): readonly string[] {
	if (sender === 'ourselves') return [sender];
	if ('team' in sender) return ['team', sender.team ?? 'network'];
	return ['visitors', widerNetworkOf(sender.address), networkOf(sender.address)];
}

function isFull(line: FairLine<unknown>, place: readonly string[]): boolean {
	const [kind] = place;
	const most = {
		team: [Infinity, MOST_WAITING.team],
		visitors: [MOST_WAITING.visitors, MOST_WAITING.network, MOST_WAITING.address]
	}[kind!];
	return most?.some((count, at) => line.lengthAt(place.slice(0, at + 1)) >= count) ?? false;
}
