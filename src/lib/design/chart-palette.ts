/**
 * Colours of charts, in order: a chart of two series uses the first two. Neighbours differ in
 * lightness as well as hue, so that they stay apart for every kind of colour blindness and on a
 * grey printer (chart-palette.test.ts measures it). Plain constants: usable in plain Node.
 *
 * - Drawn inside a page: `fill="var(--chart-1)"`, which follows the light or dark theme.
 * - Drawn for a document or an export: the `light` value.
 * - Colour never speaks alone: write the series' name beside its mark, leave 2 px of
 *   `var(--surface)` between two touching areas, and from the third series on fill with the hatching.
 */
export type Hatching = 'solid' | 'diagonal' | 'dots' | 'horizontal' | 'grid' | 'counter-diagonal';

export type ChartSeriesLook = {
	token: string;
	light: string;
	dark: string;
	hatching: Hatching;
};

export const chartPalette = [
	{ token: '--chart-1', light: '#0b4f4a', dark: '#9ce2ce', hatching: 'solid' },
	{ token: '--chart-2', light: '#cc791d', dark: '#e49a77', hatching: 'diagonal' },
	{ token: '--chart-3', light: '#66229a', dark: '#9168d1', hatching: 'dots' },
	{ token: '--chart-4', light: '#2a86e0', dark: '#3ab4ee', hatching: 'horizontal' },
	{ token: '--chart-5', light: '#685d0d', dark: '#ad8100', hatching: 'counter-diagonal' },
	{ token: '--chart-6', light: '#9c6a82', dark: '#cf4782', hatching: 'grid' }
] as const satisfies readonly ChartSeriesLook[];

/** The look of the n-th series (from 0); past the sixth the order starts again. */
export function seriesLook(index: number): ChartSeriesLook {
	return chartPalette[index % chartPalette.length] ?? chartPalette[0];
}

const strokes: Record<Exclude<Hatching, 'solid'>, string> = {
	diagonal: '<path d="M-4 4 4-4M0 16 16 0M12 20 20 12"/>',
	'counter-diagonal': '<path d="M-4 12 4 20M0 0 16 16M12-4 20 4"/>',
	dots: '<path d="M4 4v.01M12 12v.01" stroke-width="5" stroke-linecap="round"/>',
	horizontal: '<path d="M0 4h16M0 12h16"/>',
	grid: '<path d="M0 8h16M8 0v16"/>'
};

/**
 * The SVG `<pattern>` of a series, to put in `<defs>` and use as `fill="url(#id)"`.
 * @param id unique in the page
 * @param colour any CSS colour: `var(--chart-3)` in a page, a hexadecimal value in a document
 * @param ground colour of the strokes over it
 */
export function hatchingPattern(
	id: string,
	hatching: Hatching,
	colour: string,
	ground = 'var(--surface)'
): string {
	const over =
		hatching === 'solid'
			? ''
			: `<g fill="none" stroke="${ground}" stroke-width="2.5">${strokes[hatching]}</g>`;
	return `<pattern id="${id}" width="16" height="16" patternUnits="userSpaceOnUse"><rect width="16" height="16" fill="${colour}"/>${over}</pattern>`;
}
