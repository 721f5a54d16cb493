import { createHash } from 'node:crypto';

/** How many letters and figures a receipt must show at least of a text, so that it says something. */
const SHORTEST_BEGINNING = 8;

/** What one alphabet writes as another does: the plain letters and figures, small. */
const plainSigns = (text: string) => text.replaceAll(/[^a-z0-9]/gi, '').toLowerCase();

/** How the header of a part begins, which a receipt may show too: three bytes follow (3GPP TS 23.040, 9.2.3.24.1). */
const HEADER = String.fromCharCode(5, 0, 3);

/** What a receipt shows of a text, whatever its alphabet made of the other signs; null: too little. */
export function beginningIn(shown: string): string | null {
	const text = shown.startsWith(HEADER) ? shown.slice(HEADER.length + 3) : shown;
	const plain = plainSigns(text).slice(0, 200);
	return plain.length < SHORTEST_BEGINNING ? null : plain;
}

/** How a text may begin in a receipt, up to that length: its accents left out, or taken off. */
export function beginningsOf(text: string, length: number): string[] {
	const written = [text, text.normalize('NFD')].map((one) => plainSigns(one).slice(0, length));
	return [...new Set(written)].filter((one) => one.length === length);
}

/** Under which it waits: its words are in no other table than that of the messages. */
export const digestOfBeginning = (beginning: string) =>
	createHash('sha256').update(beginning).digest('hex');
