export type Counts = Record<'letter' | 'email' | 'call', number>;

const WORDS: Record<keyof Counts, readonly [one: string, several: string]> = {
	letter: ['courrier', 'courriers'],
	email: ['courriel', 'courriels'],
	call: ['appel', 'appels']
};

/** « 12 courriers, 3 courriels, 1 appel » */
export function countedChannels(counts: Counts): string {
	const said = (['letter', 'email', 'call'] as const)
		.filter((channel) => counts[channel] > 0)
		.map((channel) => `${counts[channel]} ${WORDS[channel][counts[channel] > 1 ? 1 : 0]}`);
	return said.join(', ') || 'plus personne';
}
