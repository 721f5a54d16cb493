/**
 * A text without what changes from one writer to the next: case, accents, ligatures,
 * hyphens, apostrophes, doubled spaces. "CŒURET Marie-Thérèse" → "coeuret marie therese".
 */
export function foldText(text: string): string {
	return text
		.toLowerCase()
		.replaceAll('œ', 'oe')
		.replaceAll('æ', 'ae')
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

/** The key under which a name is matched, whatever the order of its words. */
export function normalisePersonName(familyName: string, givenName: string): string {
	return foldText(`${familyName} ${givenName}`).split(' ').sort().join(' ');
}
