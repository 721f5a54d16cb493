import type { WrittenDocument } from '#lib/shared/document/blocks.ts';
import type { LetterRun } from '#lib/shared/document/letter.ts';
import type { Poster, PosterPicture, PosterSheet } from '#lib/shared/document/poster.ts';
import { type Ask, askThread } from '#lib/platform/threads/ask-thread.ts';
import type { Drawable } from './compile-pdf.ts';
import { assertComplete } from './incomplete-document.ts';

/** Opened by who prints, once in a process. */
let ask: Ask<Drawable, Uint8Array> | undefined;

/**
 * The document as PDF/UA-1: the same bytes for the same document, whatever the machine, its clock
 * and its language. Made in a thread of its own, so that the caller's never stops. Throws
 * `IncompleteDocument` for what nobody could read with a screen reader, a photo without its
 * description first of all.
 */
export async function renderPdf(document: WrittenDocument): Promise<Uint8Array> {
	assertComplete(document);
	return printer()(document);
}

/** The letters of a run as one PDF/UA-1, made as documents are; a page each, if they fit. */
export async function renderLettersPdf(run: LetterRun): Promise<Uint8Array> {
	return printer()(run);
}

/** A poster as PDF/UA-1, as large as its page allows. */
export async function renderPosterPdf(poster: Poster<PosterSheet>): Promise<Uint8Array> {
	return printer()(poster);
}

/** A poster for a screen as a drawing (SVG) without a letter: each is drawn, so that no font is missing. */
export async function drawPoster(poster: Poster<PosterPicture>): Promise<Uint8Array> {
	return printer()(poster);
}

function printer(): Ask<Drawable, Uint8Array> {
	// In the sources it stands beside; the build gives a thread a file of its own (vite.config.ts).
	return (ask ??= askThread(new URL('./pdf-worker.ts', import.meta.url)));
}
