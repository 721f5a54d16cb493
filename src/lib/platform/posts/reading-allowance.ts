import { LRUCache } from 'lru-cache';

/** More networks than ever knock in a minute; the oldest is forgotten first. */
const MOST_NETWORKS = 10_000;

/**
 * How much of what is sent from one network is read, over a while: what costs work is bounded before
 * it is done. Says whether so much more may be read, and counts it then.
 */
export function openAllowance(
	{ most, everyMs }: { most: number; everyMs: number },
	now: () => number = () => performance.now()
): (network: string, size: number) => boolean {
	const read = new LRUCache<string, { size: number; since: number }>({ max: MOST_NETWORKS });
	return (network, size) => {
		const found = read.get(network);
		const known = found && now() - found.since < everyMs ? found : { size: 0, since: now() };
		if (known.size + size > most) return false;
		read.set(network, { ...known, size: known.size + size });
		return true;
	};
}
