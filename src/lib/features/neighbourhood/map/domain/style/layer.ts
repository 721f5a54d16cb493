// What every layer of the map is made with: its ink, its letters, its size.

/** Letters are those of the page: none is asked for in pieces. */
export const FONT = ['Atkinson Hyperlegible Next'];
export const LETTERS_PX = 16;
export const INK = '#1a2422';
export const LAND = '#ffffff';
/** Names stand out from whatever is under them. */
export const HALO = { 'text-color': INK, 'text-halo-color': LAND, 'text-halo-width': 2 };

/** As MapLibre reads it. */
export type Layer = Record<string, unknown>;

/** A layer over those before it, of that source. */
export function layer(
	id: string,
	type: string,
	source: string | null,
	paint: Layer,
	more: Layer = {}
): Layer {
	return { id, type, ...(source ? { source } : {}), paint, ...more };
}
