import { counted } from '#lib/shared/french-plural.ts';

/** What the drawing shows, for who hears it: the places themselves are in the list. */
export function mapSentence(places: number, towns: readonly string[]): string {
	if (places === 0) return 'Contours des communes, sans lieu.';
	const where = towns.length === 0 ? '' : `\u00a0: ${towns.join(', ')}`;
	return `${counted(places, 'lieu', 'lieux')} sur la carte${where}. La liste les dit tous.`;
}
