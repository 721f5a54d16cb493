import { isPlaceholder, type Placeholder, placeholdersIn } from './placeholders.ts';

export type LetterText = { subject: string; body: string };

/** What each word between brackets stands for in one letter; null: nothing is known. */
export type Values = Record<Placeholder, string | null>;

export type FilledText = { subject: string; paragraphs: string[] };

/** The words between brackets that would stay empty: such a letter is not printed. */
export function missingIn({ subject, body }: LetterText, values: Values): Placeholder[] {
	return placeholdersIn(`${subject}\n${body}`)
		.filter(isPlaceholder)
		.filter((word) => !values[word]?.trim());
}

/**
 * The text with each word between brackets replaced, cut into paragraphs at its empty lines. A
 * value is never read again: a place called « [nom] » stays so.
 */
export function fillLetter({ subject, body }: LetterText, values: Values): FilledText {
	const fill = (text: string) =>
		text.replace(/\[([^[\]]*)\]/g, (whole, word: string) =>
			isPlaceholder(word) ? (values[word] ?? whole) : whole
		);
	const paragraphs = body
		.replaceAll('\r\n', '\n')
		.split(/\n[^\S\n]*\n\s*/)
		.map((paragraph) => fill(paragraph.trim()))
		.filter(Boolean);
	return { subject: fill(subject), paragraphs };
}
