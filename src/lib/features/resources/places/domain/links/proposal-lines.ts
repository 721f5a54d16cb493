import {
	columnsOf,
	FACT_COLUMNS,
	factsOf,
	type PlaceColumns,
	type PlaceFacts
} from '../facts/place.ts';

/** « Nous avons fermé », among the lines of a proposal. */
export const CLOSED = 'closed';

/** A line of what is proposed: what the card says, what it would say. */
export type ProposalLine = { column: string; before: unknown; after: unknown };

/** What its writers decide, and not what anybody proposes. */
const NOT_PROPOSED: ReadonlySet<string> = new Set([
	...['source', 'source_id', 'is_refuge', 'verify_months', 'updated_on']
]);
/** Half of a position is of nowhere; the code of a town goes with it, and what was its point does too. */
const WITH: Readonly<Record<string, readonly string[]>> = {
	latitude: ['longitude'],
	town: ['insee']
};
const FOLLOWS: ReadonlySet<string> = new Set(Object.values(WITH).flat());

const isEmpty = (value: unknown) =>
	value === null || value === undefined || (Array.isArray(value) && value.length === 0);
const said = (value: unknown) => JSON.stringify(isEmpty(value) ? null : value);

/** What a proposal says otherwise than the card as it stands today; of a new place, all that it says. */
export function proposalLines(
	place: PlaceFacts | null,
	proposed: Partial<PlaceColumns>,
	isClosed: boolean
): ProposalLine[] {
	const before = (place ? columnsOf(place) : {}) as Record<string, unknown>;
	const after = proposed as Record<string, unknown>;
	const lines = FACT_COLUMNS.flatMap((column): ProposalLine[] => {
		if (NOT_PROPOSED.has(column) || FOLLOWS.has(column)) return [];
		if (after[column] === undefined) return [];
		if (said(before[column]) === said(after[column])) return [];
		return [{ column, before: before[column] ?? null, after: after[column] }];
	});
	return isClosed ? [{ column: CLOSED, before: 'ouvert', after: 'fermé' }, ...lines] : lines;
}

/**
 * The facts of the columns that are taken. What ambassadors found of a place that is known is put beside what it says:
 * its lists grow.
 */
export function factsTaken(
	proposed: Partial<PlaceColumns>,
	taken: readonly string[],
	known?: PlaceFacts
): Partial<PlaceFacts> {
	const columns = new Set(taken.flatMap((column) => [column, ...(WITH[column] ?? [])]));
	const before = (known ? columnsOf(known) : {}) as Record<string, unknown>;
	const kept = Object.entries(proposed).flatMap(([column, value]) => {
		if (!columns.has(column) || NOT_PROPOSED.has(column)) return [];
		const was = before[column];
		const all =
			Array.isArray(was) && Array.isArray(value) ? [...new Set([...was, ...value])] : value;
		return [[column, all]];
	});
	return factsOf(Object.fromEntries(kept) as Partial<PlaceColumns>);
}
