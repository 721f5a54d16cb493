import type { LetterRun } from '#lib/shared/document/letter.ts';
import { renderLettersPdf } from '../pdf/render-pdf.ts';
import { countPages } from './count-pages.ts';

/** The place of a letter in its run that does not hold on one page. */
export type Overflow = { overflowing: number };

/**
 * The letters of a run as one PDF, each on its page; or which one does not hold on it: printed on
 * both sides, the next person's letter would be on its back.
 */
export async function renderLetters(run: LetterRun): Promise<Uint8Array | Overflow> {
	const pdf = await renderLettersPdf(run);
	if (countPages(pdf) === run.letters.length) return pdf;
	return { overflowing: await firstOverflow(run, 0, run.letters.length) };
}

/** Half and half again: a letter too long is rare, and a run may hold a thousand. */
async function firstOverflow(run: LetterRun, from: number, to: number): Promise<number> {
	if (to - from === 1) return from;
	const middle = Math.floor((from + to) / 2);
	const letters = run.letters.slice(from, middle);
	const isHere = countPages(await renderLettersPdf({ ...run, letters })) > letters.length;
	return isHere ? firstOverflow(run, from, middle) : firstOverflow(run, middle, to);
}
