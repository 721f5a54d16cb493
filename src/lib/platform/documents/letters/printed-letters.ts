import type { LetterRun } from '#lib/shared/document/letter.ts';
import type { PrintedForm } from '../pdf/printed-form.ts';
import type { Printable } from '../pdf/printable-text.ts';
import { ALWAYS_SEEN, EVER_SEEN, SHEET } from './window-envelopes.ts';

/** Around what a window may show, in millimetres: a printer that draws the sheet askew is forgiven. */
const CLEAR = 2;
/** The left margin of the sheet, where the sender's lines begin, in millimetres. */
const MARGIN = 20;
/** Under the first fold, clear of the crease, in millimetres. */
const BODY_TOP = 102;

/** The letters as the data of their template (content/documents/letters.typ). */
export function printedLetters(run: LetterRun, printable: Printable): PrintedForm {
	const json = JSON.stringify({
		title: printable(run.title),
		author: printable(run.author),
		date: run.asOf.split('-').map(Number),
		alwaysSeen: ALWAYS_SEEN,
		senderWidth: EVER_SEEN.left - CLEAR - MARGIN,
		bodyTop: BODY_TOP,
		folds: [SHEET.folded, 2 * SHEET.folded],
		letters: run.letters.map((letter) => ({
			sender: letter.sender.map(printable),
			address: letter.address.map(printable),
			dateLine: printable(letter.dateLine),
			subject: printable(letter.subject),
			paragraphs: letter.paragraphs.map(printable),
			isLargePrint: letter.isLargePrint
		}))
	});
	return { json, files: [] };
}
