import { centreNames } from '#lib/features/house/centres/index.server.ts';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import type { Posture } from '../domain/posture.ts';
import { listPostures } from './postures.ts';

export type Neighbour = { id: string; name: string; posture: Posture; words: string | null };

/** The other centres of the network that said what they do, by name. */
export async function listNeighbours(db: Db): Promise<Neighbour[]> {
	const own = centreOf(db);
	const postures = (await listPostures(db)).filter(({ centreId }) => centreId !== own);
	if (postures.length === 0) return [];
	const nameOf = await centreNames(db);
	return postures
		.map(({ centreId, posture, words }) => ({
			id: centreId,
			name: nameOf.get(centreId) ?? '',
			posture,
			words
		}))
		.toSorted((one, other) => one.name.localeCompare(other.name, 'fr'));
}
