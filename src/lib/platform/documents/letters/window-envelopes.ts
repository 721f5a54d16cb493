/** An envelope that shows the address through a window; all in millimetres. */
export type WindowEnvelope = {
	name: string;
	width: number;
	height: number;
	window: { fromRight: number; fromBottom: number; width: number; height: number };
};

/** From the sheet's top left corner, in millimetres. */
export type Zone = { left: number; top: number; right: number; bottom: number };

const PLACE = { fromRight: 20, fromBottom: 20, width: 100 };
const DL = { name: 'DL', width: 220, height: 110 };
const C6_5 = { name: 'C6/5', width: 229, height: 114 };

/**
 * The long envelopes sold in France (sizes: ISO 269, DL and C6/C5), with their usual window on the
 * right, 35 × 100 or 45 × 100 mm, 20 mm from the right edge and from the bottom edge. Both sizes of
 * window end at the same place: the taller one only begins higher.
 */
const WINDOW_ENVELOPES: readonly WindowEnvelope[] = [DL, C6_5].flatMap((envelope) =>
	[35, 45].map((height) => ({ ...envelope, window: { ...PLACE, height } }))
);

/** A4, folded in three: the first third, with the address, faces the window. */
export const SHEET = { width: 210, height: 297, folded: 297 / 3 };

/**
 * Where a window looks at the sheet, for each end of its slip: pushed into a corner or the other,
 * the sheet moves by all that the envelope has more than it. Real envelopes have less room inside
 * (the glued edges), so this is the worst of what can happen.
 */
function looksAt({ width, height, window }: WindowEnvelope): { at: Zone; slip: [number, number] } {
	const left = width - window.fromRight - window.width;
	const top = height - window.fromBottom - window.height;
	const at = { left, top, right: left + window.width, bottom: top + window.height };
	return { at, slip: [width - SHEET.width, height - SHEET.folded] };
}

/** What every window always shows: an address that lies in it is read, wherever the sheet lies. */
export const ALWAYS_SEEN: Zone = WINDOW_ENVELOPES.map(looksAt)
	.map(({ at, slip: [x, y] }) => ({ ...at, right: at.right - x, bottom: at.bottom - y }))
	.reduce((one, other) => ({
		left: Math.max(one.left, other.left),
		top: Math.max(one.top, other.top),
		right: Math.min(one.right, other.right),
		bottom: Math.min(one.bottom, other.bottom)
	}));

/** What some window may show: nothing else than the address lies in it. */
export const EVER_SEEN: Zone = WINDOW_ENVELOPES.map(looksAt)
	.map(({ at, slip: [x, y] }) => ({ ...at, left: at.left - x, top: at.top - y }))
	.reduce((one, other) => ({
		left: Math.min(one.left, other.left),
		top: Math.min(one.top, other.top),
		right: Math.max(one.right, other.right),
		bottom: Math.max(one.bottom, other.bottom)
	}));
