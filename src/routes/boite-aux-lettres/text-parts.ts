/** A piece of a plain text: words, or an address that opens a page. */
export type TextPart = { text: string; href: string | null };

// What closes a sentence closes the address too.
const ADDRESS = /https?:\/\/[^\s<>"«»]*[^\s<>"«».,;:!?)]/g;

/** Cuts a text where its links begin and end, and loses nothing of it. */
export function textParts(text: string): TextPart[] {
	const parts: TextPart[] = [];
	let from = 0;
	for (const { 0: address, index } of text.matchAll(ADDRESS)) {
		if (index > from) parts.push({ text: text.slice(from, index), href: null });
		parts.push({ text: address, href: URL.canParse(address) ? address : null });
		from = index + address.length;
	}
	if (from < text.length) parts.push({ text: text.slice(from), href: null });
	return parts;
}
