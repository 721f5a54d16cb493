import { log } from '#lib/platform/log.ts';
import { ProcessEnded } from '#lib/platform/processes/ask-process.ts';
import { type Asker, fairTurns, type MostWaiting } from '#lib/platform/posts/fair-turns.ts';
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

/** Who sends a picture; `signal` is that of the request, and says that she has left. The demonstration draws its own. */
export type Sender = (Exclude<Asker, 'ourselves'> & { readonly signal: AbortSignal }) | 'ourselves';

const MOST_WAITING: MostWaiting = {
	visitors: 60,
	network: 24,
	address: 12,
	teams: Infinity,
	team: 20
};
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
 * Redraws pictures one at a time, each by `ask`; those that wait are taken in turn. What its header forbids is
 * refused at once, without waiting. Whoever leaves takes her picture out of the line, and ends what is being made of
 * it: no memory serves somebody who is gone.
 */
export function redrawInTurn(
	ask: Ask,
	{ longestWaitMs = LONGEST_WAIT_MS }: { longestWaitMs?: number } = {}
): Redraw {
	const inTurn = fairTurns({ longestWaitMs, mostWaiting: MOST_WAITING });
	return async (bytes, sender, wanted) => {
		const header = headerToOpen(bytes);
		if ('refusal' in header) return header;
		const signal = sender === 'ourselves' ? new AbortController().signal : sender.signal;
		const taken = await inTurn(sender, signal, () =>
			answerOf(ask, { bytes, header, ...wanted }, signal)
		);
		if ('done' in taken) return taken.done;
		return taken.missed === 'left' ? LEFT : CROWDED;
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
		// In a minute, the application may hold less: the same picture is opened then.
		if (error instanceof ProcessEnded && error.lackedRoom) return CROWDED;
		const { width, height } = picture.header;
		log.warn({ error, width, height, bytes: picture.bytes.length }, 'a picture was not opened');
		return NOT_OPENED;
	}
}
