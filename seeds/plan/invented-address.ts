import places from '../desk/streets.json' with { type: 'json' };
import type { PostalAddress } from '#lib/features/people/people/index.ts';

const TOWNS: Record<string, string[]> = places.towns;

/** Two residents of three want letters: a street that is nobody’s, in her own town. */
export function inventedAddress(
	rank: number,
	commune: string | null | undefined
): PostalAddress | undefined {
	const [postcode, town] = TOWNS[commune ?? ''] ?? [];
	if (rank % 3 === 2 || !postcode || !town) return undefined;
	const delivery = places.streets[rank % places.streets.length]!.split('\n');
	return { delivery, postcode, town };
}
