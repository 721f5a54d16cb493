import type { Three } from '#lib/features/learning/satisfaction/index.ts';
import { sumOf } from './fiche-totals.ts';
import type { SaidCounts } from './said-counts.ts';

/** The fiches of a year together; null when none of them has enough answers. */
export function yearSaid(
	fiches: readonly { satisfaction: SaidCounts | null }[]
): SaidCounts | null {
	const told = fiches.flatMap(({ satisfaction }) => satisfaction ?? []);
	if (told.length === 0) return null;
	const added = (line: (one: SaidCounts) => Three): Three => [
		sumOf(told, (one) => line(one)[0]),
		sumOf(told, (one) => line(one)[1]),
		sumOf(told, (one) => line(one)[2])
	];
	return {
		answers: sumOf(told, (one) => one.answers),
		contents: added((one) => one.contents),
		seances: added((one) => one.seances),
		clarity: added((one) => one.clarity),
		confidence: {
			before: added((one) => one.confidence.before),
			after: added((one) => one.confidence.after)
		},
		company: added((one) => one.company)
	};
}
