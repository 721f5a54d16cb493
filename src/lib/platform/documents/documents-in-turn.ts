import { fairTurns, type MostWaiting } from '#lib/platform/posts/fair-turns.ts';
import { Left, whoIsServed } from '#lib/platform/threads/breathe.ts';
import { crowded } from './refused-document.ts';

/** Most take half a second, a thousand letters ten; a report that waits may hold twenty photos. */
const MOST_WAITING: MostWaiting = { visitors: 24, network: 12, address: 6, teams: 36, team: 12 };
/** A little less than what carries a page to somebody waits for one. */
const LONGEST_WAIT_MS = 45_000;

/**
 * Makes documents one at a time, whatever their format; those that wait are taken in turn, centre by centre, and of
 * what is heavy, one in two is something else where something else waits. Too many refuse the next one
 * (`RefusedDocument`). Whoever leaves takes hers out of the line, and `make` is told by its signal to end what is
 * being made: it then throws `Left`.
 */
export function documentsInTurn(
	bounds = { longestWaitMs: LONGEST_WAIT_MS, mostWaiting: MOST_WAITING }
) {
	const inTurn = fairTurns(bounds);
	return async <Made>(make: (left: AbortSignal) => Promise<Made>): Promise<Made> => {
		const { signal, asker } = whoIsServed();
		try {
			const taken = await inTurn(asker(), signal, () => make(signal));
			if ('done' in taken) return taken.done;
			throw taken.missed === 'left' ? new Left() : crowded();
		} catch (error) {
			throw signal.aborted ? new Left() : error;
		}
	};
}

/** The line of this program. */
export const makeInTurn = documentsInTurn();
