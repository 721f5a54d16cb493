import { refuse } from './workbook-refusal.ts';

const BYTE_ORDER_MARKS = [
	{ encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
	{ encoding: 'utf-16le', bytes: [0xff, 0xfe] },
	{ encoding: 'utf-16be', bytes: [0xfe, 0xff] }
];
const CTRL_Z = '\u001a';
/** Control characters no text holds: the sign of a wrong encoding, or of no text at all. */
const CONTROL = /[^\P{Cc}\t\n\v\f\r\u0085]/u;
/**
 * What the accents of old Macintosh and DOS files become in Windows-1252: "Pr‚nom", "PrŽnom".
 * Such signs never stand between two letters, and no word has a capital after a small letter there.
 */
const FOREIGN_ACCENTS = /\p{L}[‚ƒ„†‡ˆ‰‹]\p{L}|\p{Ll}[ŠŽ]\p{Ll}/u;

/**
 * The text of a file whose encoding nobody wrote down: its mark when it has one, else UTF-8 when its
 * bytes are valid UTF-8 (chance makes that all but impossible), else Windows-1252, the encoding of
 * French spreadsheets' CSV. Whatever still looks wrong is refused: a name must not be half-read.
 */
export function decodeText(bytes: Uint8Array): string {
	const mark = BYTE_ORDER_MARKS.find((each) => each.bytes.every((byte, i) => bytes[i] === byte));
	const text = decode(bytes, mark?.encoding ?? 'utf-8');
	if (text !== undefined) return checked(text, CONTROL);
	if (mark) throw refuse.unreadableEncoding();
	const western = decode(bytes, 'windows-1252') ?? '';
	return checked(checked(western, CONTROL), FOREIGN_ACCENTS);
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

function checked(text: string, wrong: RegExp): string {
	// Old programs end a text with Ctrl-Z.
	const body = text.endsWith(CTRL_Z) ? text.slice(0, -1) : text;
	if (wrong.test(body)) throw refuse.unreadableEncoding();
	return body;
}
