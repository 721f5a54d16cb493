import type { AgeBand } from '#lib/features/people/people/index.ts';
import type { PeopleCounts } from '../count/counts.ts';

/** Fewer ages than this say nothing of an activity (docs/report-rules.md). */
const FEWEST_AGES = 5;
/** At each end, a tenth of the people may be of another age. */
const APART = 0.1;

/** First age of each band, and the last one; null: no end. */
const BOUNDS = [
	{ band: 'moins_de_douze', from: 0, to: 11 },
	{ band: 'douze_dix_huit', from: 12, to: 17 },
	{ band: 'dix_huit_vingt_quatre', from: 18, to: 24 },
	{ band: 'vingt_cinq_trente_neuf', from: 25, to: 39 },
	{ band: 'quarante_cinquante_neuf', from: 40, to: 59 },
	{ band: 'soixante_soixante_neuf', from: 60, to: 69 },
	{ band: 'soixante_dix_plus', from: 70, to: null }
] as const satisfies readonly { band: AgeBand; from: number; to: number | null }[];

/**
 * « Public » as the annex says it, from the ages of who came (docs/report-rules.md): « Seniors, + 60
 * ans », « Tout public, + 40 ans », « Enfants de moins de 12 ans ». Empty where too few ages are known.
 * From bands alone: they are all that is left of somebody without a name, and the line must not change.
 */
export function publicLine({ byAgeBand }: PeopleCounts): string {
	const counts = BOUNDS.map(({ band }) => byAgeBand[band]);
	const known = counts.reduce((sum, count) => sum + count, 0);
	if (known < FEWEST_AGES) return '';
	const { from } = BOUNDS[firstOf(counts, known)]!;
	const { to } = BOUNDS[BOUNDS.length - 1 - firstOf(counts.toReversed(), known)]!;
	if (to !== null && to < 12) return 'Enfants de moins de 12 ans';
	if (to !== null && to < 18)
		return from === 0 ? 'Enfants et jeunes de moins de 18 ans' : 'Jeunes de 12 à 17 ans';
	if (from === 0) return 'Tout public';
	if (from >= 60) return `Seniors, + ${from} ans`;
	if (to === null) return `Tout public, + ${from} ans`;
	return from < 18 ? `Jeunes et adultes de ${from} à ${to} ans` : `Adultes de ${from} à ${to} ans`;
}

/** Where the people begin, a tenth of them left aside. */
function firstOf(counts: readonly number[], known: number): number {
	let aside = 0;
	return counts.findIndex((count) => {
		aside += count;
		return aside > known * APART;
	});
}
