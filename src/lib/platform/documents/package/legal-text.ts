/** Controls, halves of characters and non-characters: XML 1.0 has no way to write them (its section 2.2). */
const ILLEGAL = /[^\n\u0020-\u007E\u00A0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
/** What word processors and pasted texts end a line with. */
const LINE_END = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** A typed text as a document may carry it: lines end with `\n`, a tab is a space. */
export function legalText(text: string): string {
	return text.replace(LINE_END, '\n').replaceAll('\t', ' ').replace(ILLEGAL, '');
}

/** The same on one line: for titles, and for what a screen reader says. */
export function legalLine(text: string): string {
	return legalText(text)
		.replace(/\s*\n\s*/g, ' ')
		.trim();
}

/** A legal text between two tags, or in an attribute between quotes. */
export function escapeXml(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}
