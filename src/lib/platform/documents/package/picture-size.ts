import { TEXT_WIDTH } from './print-look.ts';

export type SizeInPixels = { width: number; height: number };
/** Centimetres. */
export type SizeOnPaper = { width: number; height: number };

const CENTIMETRES_PER_PIXEL = 2.54 / 96;
/** Its caption and a few lines of text stand on the same page. */
const TALLEST_PHOTO = 11;
const TALLEST_CHART = 21;

/** A photo at its own size, or smaller to fit the page. */
export function photoOnPaper(pixels: SizeInPixels): SizeOnPaper {
	return scaled(pixels, Math.min(CENTIMETRES_PER_PIXEL, scaleToFit(pixels, TALLEST_PHOTO)));
}

/** A chart as wide as the text, its words growing with it; or as wide as said. */
export function chartOnPaper(pixels: SizeInPixels, width = TEXT_WIDTH): SizeOnPaper {
	return scaled(pixels, Math.min(width / pixels.width, scaleToFit(pixels, TALLEST_CHART)));
}

function scaleToFit({ width, height }: SizeInPixels, tallest: number): number {
	return Math.min(TEXT_WIDTH / width, tallest / height);
}

function scaled({ width, height }: SizeInPixels, scale: number): SizeOnPaper {
	const rounded = (length: number) => Math.round(length * scale * 100) / 100;
	return { width: rounded(width), height: rounded(height) };
}
