import type { Finding } from '../reading/finding.ts';

/** The identifiers of our own rows (RFC 9562): forms and addresses carry them, and nobody types one. */
const IDENTIFIER = /(?<![0-9a-z])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-z])/gi;

/**
 * Without the numbers that are digits of one of our identifiers: by chance, one in some ten thousand
 * looks like a card.
 */
export function withoutIdentifiers(text: string, numbers: Finding[]): Finding[] {
	if (numbers.length === 0) return numbers;
	const spans = [...text.matchAll(IDENTIFIER)].map(({ index, 0: { length } }) => ({
		start: index,
		end: index + length
	}));
	return numbers.filter(
		({ start, end }) => !spans.some((span) => span.start <= start && end <= span.end)
	);
}
