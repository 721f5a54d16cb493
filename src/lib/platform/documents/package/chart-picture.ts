import sharp from 'sharp';
import { CHART_FAMILIES, useChartFonts } from './chart-fonts.ts';
import { chartOnPaper, type SizeInPixels, type SizeOnPaper } from './picture-size.ts';

const PIXELS_PER_CENTIMETRE = (2 * 96) / 2.54;

/**
 * The drawing as PNG bytes, two pixels for each one of a screen, on white: Word draws the words
 * of an SVG in the wrong place. As wide as the text, or as these centimetres. Throws on a drawing
 * without a viewBox.
 */
export async function chartPicture(
	svg: string,
	width?: number
): Promise<{ bytes: Uint8Array; size: SizeOnPaper }> {
	useChartFonts();
	const drawn = sizeOf(svg);
	const size = chartOnPaper(drawn, width);
	const pixels = (length: number) => Math.round(length * PIXELS_PER_CENTIMETRE);
	const bytes = await sharp(Buffer.from(standingAlone(svg, drawn)), { density: 192 })
		.resize(pixels(size.width), pixels(size.height), { fit: 'fill' })
		.flatten({ background: '#ffffff' })
		.png({ compressionLevel: 9 })
		.toBuffer();
	return { bytes, size };
}

function sizeOf(svg: string): SizeInPixels {
	const [, width, height] = svg.match(/viewBox="0 0 ([\d.]+) ([\d.]+)"/) ?? [];
	if (!width || !height) throw new Error('a chart has no viewBox');
	return { width: Number(width), height: Number(height) };
}

/** In a page a drawing takes the width and the font of what surrounds it; here nothing does. */
function standingAlone(svg: string, { width, height }: SizeInPixels): string {
	const own = `<svg width="${width}" height="${height}" font-family="${CHART_FAMILIES}" `;
	return svg.replace(/<svg [^>]*>/, (tag) =>
		tag.replace(/ (width|height|font-family)="[^"]*"/g, '').replace('<svg ', own)
	);
}
