import type { Holds } from '#lib/platform/database/holds.ts';

/** What `charter` keeps, said once: the glossary, the guide, the rights of a resident read it here. */
export const holds: Holds = {
	tables: {
		charter_words: {
			word: 'mots du centre',
			sense: 'What a centre adds to the shared charter.',
			keeps: 'mots du centre',
			purpose: 'expliquer',
			typed: ['text'],
			seenBy: 'équipe, partenaires'
		}
	}
};
