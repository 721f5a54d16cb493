import type { QuarterKind } from '#lib/features/people/quarters/index.ts';
import { formatCount } from '../text/french.ts';
import type { PeopleCounts } from './counts.ts';
import { NETWORK_SMALL_CELL } from './small-cells.ts';

/** A null number is too small to be told, or would tell one that is. */
export type ToldQuarter = { name: string; kind: QuarterKind; people: number | null };

export type ToldQuarters = {
	/** In the order of the year: most numerous first. */
	quarters: ToldQuarter[];
	/** Everybody else: of the quarters that are not told, and of none. */
	others: number;
};

/**
 * The year's people by quarter, none under 11 (docs/report-rules.md): the smallest ones stay together,
 * with those of whom no quarter is known, until there are enough of them that nobody is found by
 * taking the others from the whole. Null when no record says a quarter.
 */
export function toldQuarters({ people, byQuarter }: PeopleCounts): ToldQuarters | null {
	if (!byQuarter) return null;
	let others = people - byQuarter.reduce((sum, quarter) => sum + quarter.people, 0);
	const quarters: ToldQuarter[] = [];
	let isOneKept = false;
	for (const quarter of byQuarter.toReversed()) {
		const isTold: boolean =
			quarter.people >= NETWORK_SMALL_CELL && (!isOneKept || others >= NETWORK_SMALL_CELL);
		if (!isTold) others += quarter.people;
		isOneKept ||= !isTold;
		quarters.unshift({ ...quarter, people: isTold ? quarter.people : null });
	}
	return { quarters, others };
}

/** The rows that leave the centre: told quarters, then everybody else in one. */
export function quarterRows({
	quarters,
	others
}: ToldQuarters): { label: string; count: number }[] {
	const told = quarters.flatMap(({ name, people }) =>
		people === null ? [] : [{ label: name, count: people }]
	);
	const isSomeUntold = told.length < quarters.length;
	const rest = isSomeUntold ? 'Autres quartiers ou non renseigné' : 'Non renseigné';
	return others > 0 ? [...told, { label: rest, count: others }] : told;
}

/** « 24 personnes d’un quartier prioritaire (QPV), 13 d’un quartier en veille. » Of what is told alone. */
export function quartersSummary({ quarters }: ToldQuarters): string {
	const sumOf = (kind: QuarterKind) =>
		quarters.reduce((sum, quarter) => sum + (quarter.kind === kind ? (quarter.people ?? 0) : 0), 0);
	const parts = [
		{ count: sumOf('qpv'), words: 'de quartier prioritaire (QPV)' },
		{ count: sumOf('veille'), words: 'de quartier en veille' },
		{ count: sumOf('other'), words: 'd’un autre quartier' }
	].filter(({ count }) => count > 0);
	if (parts.length === 0)
		return 'Trop peu de personnes par quartier pour que leur nombre soit dit.';
	const [first, ...more] = parts;
	const head = `${formatCount(first!.count)}\u00a0personnes ${first!.words}`;
	return `${[head, ...more.map(({ count, words }) => `${formatCount(count)} ${words}`)].join(', ')}.`;
}
