import sharp from 'sharp';
import type { Poster, PosterPicture } from '#lib/shared/document/poster.ts';
import { drawPoster } from '../pdf/render-pdf.ts';

/** In pixels: what networks show without cutting it. */
const SIZES: Record<PosterPicture, { width: number; height: number }> = {
	square: { width: 1080, height: 1080 },
	banner: { width: 1200, height: 630 }
};

/**
 * A poster as a PNG for a screen. Its letters are drawn by the compiler, from our fonts: every machine
 * makes the same picture. A few flat colours: it stays light on a telephone.
 */
export async function drawPicture(poster: Poster<PosterPicture>): Promise<Uint8Array> {
	const svg = await drawPoster(poster);
	return sharp(svg)
		.resize({ ...SIZES[poster.shape], fit: 'fill' })
		.flatten({ background: '#ffffff' })
		.png({ palette: true, colours: 16, compressionLevel: 9 })
		.toBuffer();
}
