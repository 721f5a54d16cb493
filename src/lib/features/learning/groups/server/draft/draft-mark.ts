import { createHash } from 'node:crypto';
import { refuse } from '#lib/shared/refuse.ts';
import { type Draft, type DraftRefusal, whatItSays } from '../../domain/draft/draft.ts';

export const CHANGED: DraftRefusal = refuse(
	'changed',
	'Le brouillon a changé depuis que cette page est ouverte. Relisez-le, puis recommencez.'
);

/** What a draft says, as a form sends it back. */
export function draftMark(draft: Draft): string {
	return lettersOf(whatItSays(draft));
}

/**
 * What a page said, in thirty-two letters that a form sends back: it changed, or it did not. No
 * figure: thirteen in a row would be read as a number that a centre never keeps, and refused.
 */
export function lettersOf(text: string): string {
	const hash = createHash('sha256').update(text).digest('hex').slice(0, 32);
	return hash.replace(/\d/g, (figure) => 'ghijklmnop'[Number(figure)]!);
}
