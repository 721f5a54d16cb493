// Letters a person cannot see: soft hyphens, zero-width characters, the direction marks that come
// along with telephone numbers pasted from a contact list, and stray control characters.
const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]|(?!\s)\p{Cc}/gu;
/** Most cells hold plain letters already: they are left alone. */
const TO_CLEAN = /[^!-~ ]|^ | $| {2}/;

/**
 * The text as read aloud: NFC, every kind of space plain, ends trimmed, invisible characters gone.
 * Runs of spaces and line breaks become one space: nobody sees a doubled space, and a header broken
 * over two lines ("jeudi", "11/01") has to read like the same header on one.
 */
export function cleanText(raw: string): string {
	if (!TO_CLEAN.test(raw)) return raw;
	return raw.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim();
}
