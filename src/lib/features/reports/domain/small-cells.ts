/** Below this number of different people, the network is told "moins de 11" (disclosure control: public threshold). */
export const NETWORK_SMALL_CELL = 11;

/** How a count is written for somebody outside the centre (INSEE's way: secret, never zero). */
export function countForNetwork(count: number | null): string {
	return count === null ? `moins de ${NETWORK_SMALL_CELL}` : count.toLocaleString('fr-FR');
}
