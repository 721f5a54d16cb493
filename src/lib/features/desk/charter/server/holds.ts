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
		},
		postures: {
			word: 'posture',
			sense: 'A centre teaches only, or does it in the person’s place too.',
			keeps: 'ce que fait le centre, dit par la direction',
			purpose: 'orienter entre centres',
			typed: ['words'],
			seenBy: 'équipes du réseau'
		}
	}
};
