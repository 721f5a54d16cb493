import type { Half } from '../bank/bank-halves.ts';
import type { WrittenBank } from '../bank/bank-reader.ts';

/** Share of a half that the conversations of a group really spread over (docs/placement.md). */
const SPREAD_OVER = 0.7;

/**
 * How far a whole group may seem to have moved because the difficulties of the two halves are known
 * from experts alone: a doubt that more people do not lessen, in levels (the uncertainty of a
 * difficulty is carried into the result).
 */
export function gainDoubt({ items }: Pick<WrittenBank, 'items'>): number {
	const ofHalf = (half: Half) => {
		const own = items.filter((item) => item.half === half);
		const variance = own.reduce((sum, { sdB }) => sum + sdB ** 2, 0) / own.length;
		return variance / (SPREAD_OVER * own.length);
	};
	return Math.sqrt(ofHalf('A') + ofHalf('B'));
}
