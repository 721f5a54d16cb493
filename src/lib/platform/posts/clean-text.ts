/** Control characters, but a tab and the ends of lines: no screen shows them, and a terminal or a paper obeys them. */
const CONTROLS = /(?![\t\n\r])\p{Cc}/gu;
/**
 * Marks that open, close or reverse a direction of writing: « gpj.exe » then reads « exe.jpg », and what follows on
 * the line turns over with it. Arabic needs none of them: its letters carry their direction, and the marks that only
 * say « from here » (U+200E, U+200F, U+061C) stay.
 */
const TURNS = /[\u202A-\u202E\u2066-\u2069]/g;
/** Most texts hold letters, spaces and ends of lines alone: they are left as they are. */
const TO_CLEAN = /[^\t\n\r -~\u00A0-\u2029\u202F-\u2065\u206A-\uD7FF]/;

/**
 * A text as it is received, without what no reader sees and which could change what she reads: control characters
 * (NUL among them, which no database keeps), and marks that turn a line over. They are taken out and not refused:
 * nobody types them, they come with a telephone pasted from a list of contacts. Halves of characters become « � ».
 */
export function cleanText(text: string): string {
	if (!TO_CLEAN.test(text)) return text;
	return text.toWellFormed().replace(CONTROLS, '').replace(TURNS, '');
}
