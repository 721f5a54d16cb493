import { askHeavyProcess } from '#lib/platform/processes/heavy-work.ts';
import type { NotRedrawn, Redrawn, ToRedraw } from './draw-anew.ts';
import type { RedrawRefusal } from './picture-limits.ts';
import { redrawInTurn, type Sender } from './redraw-in-turn.ts';

export type { RedrawRefusal, Sender };

/** A photo without anything of what its camera wrote: the only one that is kept. */
export type RedrawnPhoto = { readonly redrawn: Buffer };

/** A picture of a page that stays light: so wide at most, and so heavy. */
export type LightPicture = Redrawn;

/** Longest side kept, in pixels: enough for a printed page. */
const LONGEST_SIDE = 1600;
const PRINTED = { room: { width: LONGEST_SIDE, height: LONGEST_SIDE }, mostBytes: null };

const LIGHT = { width: 640, height: 960 };
const MOST_LIGHT_BYTES = 60_000;

/** The heaviest photo takes a second of a processor. */
const LONGEST_MS = 5_000;
/** Whoever sends several photos sends them one after the other. */
const REST_MS = 3_000;

/**
 * Whatever strangers send is decoded in a process of its own, with bounds of memory and time
 * (docs/decisions/2026-12-02-pictures-in-a-process-of-their-own.md).
 */
const redraw = redrawInTurn(
	askHeavyProcess<ToRedraw, Redrawn | NotRedrawn>(
		// In the sources it stands beside; the build gives it a file of its own (vite.config.ts).
		new URL('./redraw-worker.ts', import.meta.url),
		{ withinMs: LONGEST_MS, restMs: REST_MS }
	)
);

/**
 * The photo redrawn as a JPEG, upright and without what the camera wrote beside it (place, date,
 * device). Its first bytes decide, not its name: other formats are not even opened, drawings that
 * are programs (SVG) first of all. Takes seconds: never inside a transaction.
 */
export async function redrawPhoto(
	bytes: Uint8Array,
	sender: Sender
): Promise<RedrawnPhoto | RedrawRefusal> {
	const drawn = await redraw(bytes, sender, PRINTED);
	return 'refusal' in drawn ? drawn : { redrawn: drawn.redrawn };
}

/** The same, as small and light as a telephone far from everything needs, within that room. */
export function redrawLight(
	bytes: Uint8Array,
	sender: Sender,
	room = LIGHT
): Promise<LightPicture | RedrawRefusal> {
	return redraw(bytes, sender, { room, mostBytes: MOST_LIGHT_BYTES });
}
