import {
	columnsOf,
	FACT_COLUMNS,
	factsOf,
	type PlaceColumns,
	type PlaceFacts
} from '../facts/place.ts';

/** Columns that say which row a place is, and not what it is. */
const OF_A_ROW: ReadonlySet<string> = new Set([
	...['source', 'source_id', 'is_refuge', 'verify_months', 'updated_on']
]);
/** Half of an address or of a position would be of another place. */
const TOGETHER: readonly (readonly string[])[] = [
	['latitude', 'longitude'],
	['street', 'street_more', 'postcode', 'town', 'insee']
];

export type MergeLine = {
	column: string;
	kept: unknown;
	gone: unknown;
	/** Proposed from the one that goes: the kept one says nothing. */
	isProposed: boolean;
};

const isEmpty = (value: unknown) =>
	value === null || value === undefined || (Array.isArray(value) && value.length === 0);

/** What two rows say otherwise, column by column: what one lacks is proposed from the other. */
export function mergeLines(kept: PlaceFacts, gone: PlaceFacts): MergeLine[] {
	const [one, other] = [columnsOf(kept), columnsOf(gone)] as Record<string, unknown>[];
	return FACT_COLUMNS.flatMap((column): MergeLine[] => {
		if (OF_A_ROW.has(column) || isEmpty(other![column])) return [];
		if (JSON.stringify(one![column]) === JSON.stringify(other![column])) return [];
		const group = TOGETHER.find((columns) => columns.includes(column)) ?? [column];
		const isProposed = group.every((name) => isEmpty(one![name]));
		return [{ column, kept: one![column], gone: other![column], isProposed }];
	});
}

/** The kept place with the columns that are taken from the other one; lists are put together. */
export function takenFacts(
	kept: PlaceFacts,
	gone: PlaceFacts,
	columns: readonly string[]
): Partial<PlaceFacts> {
	const taken = new Set(
		columns.flatMap((column) => TOGETHER.find((group) => group.includes(column)) ?? [column])
	);
	const [one, other] = [columnsOf(kept), columnsOf(gone)] as Record<string, unknown>[];
	const rows = FACT_COLUMNS.filter((column) => taken.has(column) && !OF_A_ROW.has(column)).map(
		(column) => {
			const [a, b] = [one![column], other![column]];
			return [column, Array.isArray(a) && Array.isArray(b) ? [...new Set([...a, ...b])] : b];
		}
	);
	return factsOf(Object.fromEntries(rows) as Partial<PlaceColumns>);
}
