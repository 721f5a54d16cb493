import { counted } from '#lib/shared/french-plural.ts';

export type Counts = Record<'letter' | 'email' | 'call', number>;

const WORDS: Record<keyof Counts, string> = {
	letter: 'courrier',
	email: 'courriel',
	call: 'appel'
};

/** « 12 courriers, 3 courriels, 1 appel » */
export function countedChannels(counts: Counts): string {
	const said = (['letter', 'email', 'call'] as const)
		.filter((channel) => counts[channel] > 0)
		.map((channel) => counted(counts[channel], WORDS[channel]));
	return said.join(', ') || 'plus personne';
}
