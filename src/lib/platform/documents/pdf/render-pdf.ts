import type { WrittenDocument } from '#lib/shared/document/blocks.ts';
import type { LetterRun } from '#lib/shared/document/letter.ts';
import type { Poster, PosterPicture, PosterSheet } from '#lib/shared/document/poster.ts';
import { askHeavyProcess } from '#lib/platform/processes/heavy-work.ts';
import { makeInTurn } from '../documents-in-turn.ts';
import { tooLong, whyNotMade } from '../refused-document.ts';
import type { Printed } from './answer-printing.ts';
import type { Drawable } from './compile-pdf.ts';
import { assertComplete } from './incomplete-document.ts';

/** A thousand letters take ten seconds on a machine that is very busy. */
const LONGEST_MS = 60_000;
/** Whoever prints often prints again at once. */
const REST_MS = 3_000;
type Print = (document: Drawable) => Promise<Uint8Array>;

const print = openPrinter(
	askHeavyProcess<Drawable, Printed>(
		// In the sources it stands beside; the build gives it a file of its own (vite.config.ts).
		new URL('./print-worker.ts', import.meta.url),
		{ withinMs: LONGEST_MS, restMs: REST_MS, mostHeapMb: 256 }
	)
);

/**
 * The document as PDF/UA-1: the same bytes for the same document, whatever the machine, its clock
 * and its language. Made elsewhere, so that the caller never stops. Throws
 * `IncompleteDocument` for what nobody could read with a screen reader, a photo without its
 * description first of all, and `RefusedDocument` for what takes too much memory or time.
 */
export async function renderPdf(document: WrittenDocument): Promise<Uint8Array> {
	assertComplete(document);
	return print(document);
}

/** The letters of a run as one PDF/UA-1, made as documents are; a page each, if they fit. */
export async function renderLettersPdf(run: LetterRun): Promise<Uint8Array> {
	return print(run);
}

/** A poster as PDF/UA-1, as large as its page allows. */
export async function renderPosterPdf(poster: Poster<PosterSheet>): Promise<Uint8Array> {
	return print(poster);
}

/** A poster for a screen as a drawing (SVG) without a letter: each is drawn, so that no font is missing. */
export async function drawPoster(poster: Poster<PosterPicture>): Promise<Uint8Array> {
	return print(poster);
}

/**
 * Prints in a process of its own (docs/decisions/2026-12-02-pictures-in-a-process-of-their-own.md), which `ask`
 * asks: the compiler gives back nothing of what its largest document took.
 */
export function openPrinter(
	ask: (document: Drawable, left: AbortSignal) => Promise<Printed>
): Print {
	return async (document) => {
		const printed = await makeInTurn((left) => ask(document, left)).catch((error: unknown) => {
			throw whyNotMade(error);
		});
		if ('bytes' in printed) return printed.bytes;
		const failure = new Error(printed.failure);
		throw printed.isTooLong ? tooLong(failure) : failure;
	};
}
