/** A row as the owner of the database reads it, with what PostgreSQL keeps of it beside its columns. */
export type SeenRow = {
	columns: Readonly<Record<string, unknown>>;
	/** The transaction that wrote it. */
	xmin: number;
	/** Where it lies: its block, then its rank there. */
	place: number;
};
export type SeenTable = { name: string; rows: readonly SeenRow[] };

/** One thing that is read off every row: a value that may be a key, an instant, or a number that makes an order. */
export type Measure = {
	name: string;
	kind: 'key' | 'xmin' | 'instant' | 'order';
	values: readonly (string | number | null)[];
};
type Read = (value: unknown) => string | number | null;

const read = new WeakMap<SeenTable, Measure[]>();

/** Everything that can be read off the rows of a table. */
export function measuresOf(table: SeenTable): Measure[] {
	const known = read.get(table);
	if (known) return known;
	const { name, rows } = table;
	const measures: Measure[] = [
		{ name: `${name}.xmin`, kind: 'xmin', values: rows.map(({ xmin }) => xmin) },
		{ name: `${name}.ctid`, kind: 'order', values: rows.map(({ place }) => place) }
	];
	for (const column of new Set(rows.flatMap((row) => Object.keys(row.columns)))) {
		const add = (what: string, kind: Measure['kind'], its: Read) => {
			const values = rows.map(({ columns }) =>
				columns[column] === null || columns[column] === undefined ? null : its(columns[column])
			);
			// What is the same everywhere tells nothing.
			if (new Set(values).size > 1) measures.push({ name: `${name}.${what}`, kind, values });
		};
		add(column, 'key', keyOf);
		add(column, 'instant', instantOf);
		add(`${column} (identifier)`, 'instant', instantInId);
		add(`${column} (order)`, 'order', numberOf);
		add(`${column} (length)`, 'order', lengthOf);
	}
	read.set(table, measures);
	return measures;
}

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;
const INSTANT = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/;

function keyOf(value: unknown): string | null {
	if (Buffer.isBuffer(value)) return `bytes ${value.toString('hex')}`;
	if (value instanceof Date || typeof value === 'boolean') return null;
	if (value instanceof Temporal.Instant) return null;
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

export function instantOf(value: unknown): number | null {
	if (value instanceof Date) return value.getTime();
	// As the pool of the product reads them.
	if (value instanceof Temporal.Instant) return value.epochMilliseconds;
	return typeof value === 'string' && INSTANT.test(value) ? Date.parse(value) : null;
}

/** The millisecond that a uuid of version 7 begins with. */
const instantInId = (value: unknown) =>
	typeof value === 'string' && UUID.test(value) && value[14] === '7' ? headOf(value) : null;
const headOf = (id: string) => parseInt(id.slice(0, 8) + id.slice(9, 13), 16);

function numberOf(value: unknown): number | null {
	if (typeof value === 'number') return value;
	const instant = instantOf(value);
	if (instant !== null) return instant;
	if (typeof value !== 'string') return null;
	if (UUID.test(value)) return headOf(value) + Number(`0x${value.slice(15, 18)}`) / 4096;
	return /^\d{1,15}$/.test(value) ? Number(value) : null;
}

const lengthOf = (value: unknown) =>
	Buffer.isBuffer(value) || typeof value === 'string' ? value.length : null;
