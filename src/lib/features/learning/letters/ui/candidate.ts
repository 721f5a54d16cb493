import type { Channel } from '#lib/features/learning/funnels/index.ts';

/** Somebody who may be written to, as the page shows her. */
export type ShownCandidate = {
	entryId: string;
	personId: string;
	name: string;
	channels: Record<'letter' | 'email', Channel>;
	ways: string;
};

/** How somebody is written to, in a word. */
export const CHANNEL_WORDS: Record<Channel, string> = {
	letter: 'Courrier',
	email: 'Courriel',
	call: 'Appel'
};
