import { log } from '#lib/platform/log.ts';
import { FairLine } from '#lib/platform/posts/fair-line.ts';
import { networkOf, widerNetworkOf } from '#lib/shared/network-of.ts';
import type { NotRedrawn, Redrawn, ToRedraw } from './draw-anew.ts';
import {
	CROWDED,
	headerToOpen,
	LEFT,
	NOT_A_PHOTO,
	NOT_OPENED,
	type RedrawRefusal,
	TOO_MANY_PIXELS
} from './picture-limits.ts';

/**
 * Who sends a picture: the team of a centre (null: of the network), or somebody without an account, at an
 * address; `signal` is that of the request, and says that she has left. The demonstration draws its own.
 */
export type Sender =
	| (({ readonly team: string | null } | { readonly address: string }) & {
			readonly signal: AbortSignal;
	  })
	| 'ourselves';

/** How many wait at most: everybody without an account, their network, their address, and a team. */
const MOST_WAITING = { visitors: 60, network: 24, address: 12, team: 20 };
/** Nobody looks at a page that loads for longer. */
const LONGEST_WAIT_MS = 30_000;

type Wanted = Pick<ToRedraw, 'room' | 'mostBytes'>;
type Ask = (picture: ToRedraw, signal: AbortSignal) => Promise<Redrawn | NotRedrawn>;
type Redraw = (
	bytes: Uint8Array,
	sender: Sender,
	wanted: Wanted
) => Promise<Redrawn | RedrawRefusal>;

/**
 * Redraws pictures one at a time, each by `ask`; those that wait are taken in turn, a place after the other
 * (`placeOf`). What its header forbids is refused at once, without waiting. Whoever leaves takes her picture
 * out of the line, and ends what is being made of it: no memory serves somebody who is gone.
 */
export function redrawInTurn(
	ask: Ask,
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
		const signal = sender === 'ourselves' ? new AbortController().signal : sender.signal;
		if (signal.aborted) return LEFT;
		const place = placeOf(sender);
		if (isFull(line, place)) return CROWDED;
		const { promise, resolve } = Promise.withResolvers<Redrawn | RedrawRefusal>();
		const open = async () => {
			clearTimeout(late);
			resolve(await answerOf(ask, { bytes, header, ...wanted }, signal));
		};
		const leave = (why: RedrawRefusal) => {
			line.remove(place, open);
			resolve(why);
		};
		const late = setTimeout(leave, longestWaitMs, CROWDED);
		const onLeft = () => leave(LEFT);
		signal.addEventListener('abort', onLeft);
		line.add(place, open);
		void work();
		try {
			return await promise;
		} finally {
			clearTimeout(late);
			signal.removeEventListener('abort', onLeft);
		}
	};
}

async function answerOf(
	ask: Ask,
	picture: ToRedraw,
	signal: AbortSignal
): Promise<Redrawn | RedrawRefusal> {
	try {
		const redrawn = await ask(picture, signal);
		if (!('failed' in redrawn)) return redrawn;
		return redrawn.failed === 'unreadable' ? NOT_A_PHOTO : TOO_MANY_PIXELS;
	} catch (error) {
		if (signal.aborted) return LEFT;
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
