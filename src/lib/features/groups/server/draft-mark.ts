import { createHash } from 'node:crypto';
import { type Draft, type DraftRefusal, whatItSays } from '../domain/draft.ts';

export const CHANGED: DraftRefusal = {
	refusal: 'changed',
	message: 'Le brouillon a changé depuis que cette page est ouverte. Relisez-le, puis recommencez.'
};

/** What a draft says, in a few signs that a form sends back: it changed, or it did not. */
export function draftMark(draft: Draft): string {
	return createHash('sha256').update(whatItSays(draft)).digest('hex').slice(0, 32);
}
