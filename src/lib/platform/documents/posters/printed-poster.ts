import type { Poster } from '#lib/shared/document/poster.ts';
import type { PrintedForm } from '../pdf/printed-form.ts';
import type { Printable } from '../pdf/printable-text.ts';

const SQUARE = 'drawn/square.svg';

/** A poster as the data of its template (content/documents/poster.typ). */
export function printedPoster(poster: Poster, printable: Printable): PrintedForm {
	const { shape, parts, call, square } = poster;
	const json = JSON.stringify({
		shape,
		title: printable(poster.title),
		author: printable(poster.author),
		date: poster.asOf.split('-').map(Number),
		heading: printable(poster.heading),
		lead: printable(poster.lead),
		parts: parts.map(({ heading, lines, isStrong = false, spared = 0 }) => ({
			heading: printable(heading),
			lines: lines.map(({ label = '', text }) => ({
				label: printable(label),
				text: printable(text)
			})),
			isStrong,
			spared
		})),
		stamp: printable(poster.stamp),
		call: {
			heading: printable(call.heading),
			words: printable(call.words),
			number: printable(call.number)
		},
		square: {
			file: SQUARE,
			alternative: printable(square.alternative),
			words: printable(square.words),
			address: printable(square.address)
		}
	});
	return { json, files: [{ path: SQUARE, bytes: Buffer.from(square.svg) }] };
}
