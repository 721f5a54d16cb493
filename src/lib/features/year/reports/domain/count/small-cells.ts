/** Below this number of different people, the network is told "moins de 11" (disclosure control: public threshold). */
export const NETWORK_SMALL_CELL = 11;

/** Where « moins de 11 » would be of something else than the column: hours, a part of a number. */
export const UNTOLD = 'non dit';

/** How a count is written for somebody outside the centre (INSEE's way: secret, never zero). */
export function countForNetwork(count: number | null): string {
	return count === null ? `moins de ${NETWORK_SMALL_CELL}` : count.toLocaleString('fr-FR');
}

/** What can be said of a sum: what is told, and that there is more when something is not. */
export function totalForNetwork(counts: readonly (number | null)[]): string {
	const told = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
	if (!counts.includes(null)) return told.toLocaleString('fr-FR');
	return told > 0 ? `au moins\u00a0${told.toLocaleString('fr-FR')}` : UNTOLD;
}
