import written from '#content/placement-pictos.json' with { type: 'json' };

/** A drawing of ours on a 24 × 24 grid: what it shows, in words, and its strokes. */
export type Pictogram = { shows: string; strokes: readonly string[] };

/** Free of rights (CC0): a centre may copy and change them. */
export const PICTOGRAM_LICENCE = { code: written.licence, text: written.licenceText };
export const PICTOGRAMS: Readonly<Record<string, Pictogram>> = written.pictograms;

/**
 * A pictogram as a file of its own, for paper: it takes the colour of the words around it, and says
 * nothing aloud, for the words beside it say the same.
 */
export function pictogramSvg({ strokes }: Pictogram): string {
	const paths = strokes.map((stroke) => `<path d="${stroke}"/>`).join('');
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${written.grid} ${written.grid}"` +
		` fill="none" stroke="currentColor" stroke-width="${written.strokeWidth}"` +
		` stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${paths}</svg>`
	);
}
