import { escapeXml, legalText } from '../package/legal-text.ts';

/** Spreadsheets read `_x0041_` as « A » (ECMA-376, ST_Xstring): its first character is escaped. */
const LOOKS_ESCAPED = /_(?=x[0-9a-f]{4}_)/gi;
/** The longest text of a cell; past it, Excel calls the whole workbook damaged. */
const LONGEST = 32_767;
/** What most cells hold: nothing to escape, nothing to remove. */
const PLAIN = /^[ !#-%'-;=?-^`-~À-ÿ’–]*$/;

/** A name or a label inside an XML attribute or element. */
export function xmlText(text: string): string {
	return PLAIN.test(text) ? text : escapeXml(legalText(text));
}

/** `<t>` of a cell's text: whole if it can be, read back as written, its spaces and lines kept. */
export function textElement(text: string): string {
	if (PLAIN.test(text) && text.length <= LONGEST && text.trim() === text) return `<t>${text}</t>`;
	const legal = legalText(text);
	const held = legal.length > LONGEST ? `${legal.slice(0, LONGEST - 1)}…` : legal;
	const escaped = escapeXml(legalText(held).replace(LOOKS_ESCAPED, '_x005F_'));
	return `<t xml:space="preserve">${escaped}</t>`;
}
