import type pg from 'pg';
import type { SeenRow, SeenTable } from './measures.ts';

/** A row refers to another one by these columns. */
type Key = { child: string; columns: string[]; parent: string; parentColumns: string[] };

/** Every table that holds something, that of the queue of jobs too, with what PostgreSQL keeps beside the columns. */
export async function readAsOwner(owner: pg.Pool): Promise<Map<string, SeenTable>> {
	const { rows: names } = await owner.query<{ name: string }>(
		`select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
		where c.relkind = 'r' and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'`
	);
	const found = new Map<string, SeenTable>();
	for (const { name } of names) {
		const { rows } = await owner.query<Record<string, unknown>>(
			`select xmin::text as "its xmin", ctid::text as "its ctid", t.* from ${name} t`
		);
		if (rows.length > 0) found.set(name, { name, rows: rows.map(seen) });
	}
	return found;
}

function seen({
	'its xmin': xmin,
	'its ctid': ctid,
	...columns
}: Record<string, unknown>): SeenRow {
	const [block = 0, rank = 0] = String(ctid).match(/\d+/g)!.map(Number);
	return { columns, xmin: Number(xmin), place: block * 1000 + rank };
}

export async function readKeys(owner: pg.Pool): Promise<Key[]> {
	const names = (numbers: string, table: string) =>
		`(select array_agg(a.attname::text order by u.i) from unnest(k.${numbers}) with ordinality u(n, i)
			join pg_attribute a on a.attrelid = k.${table} and a.attnum = u.n)`;
	const { rows } = await owner.query<Key>(
		`select k.conrelid::regclass::text as child, ${names('conkey', 'conrelid')} as columns,
			k.confrelid::regclass::text as parent, ${names('confkey', 'confrelid')} as "parentColumns"
		from pg_constraint k where k.contype = 'f'`
	);
	return rows;
}

/** How many keys a row may be away from a name. */
const FARTHEST = 4;

/**
 * Of every row of these tables, whose it is: the one resident that its keys lead to, one way or the other. A row that
 * many refer to (a centre, a kiosk, a colleague) leads to nobody.
 */
export function whoseRows(
	tables: ReadonlyMap<string, SeenTable>,
	keys: readonly Key[]
): Map<string, (string | null)[]> {
	const near = new Map<SeenRow, SeenRow[]>();
	const link = (one: SeenRow, other: SeenRow) => near.set(one, [...(near.get(one) ?? []), other]);
	for (const { child, columns, parent, parentColumns } of keys) {
		const [children, parents] = [tables.get(child), tables.get(parent)];
		if (!children || !parents) continue;
		const valueOf = (row: SeenRow, of: readonly string[]) =>
			of.some((name) => row.columns[name] === null)
				? null
				: JSON.stringify(of.map((name) => row.columns[name]));
		const byKey = new Map(parents.rows.map((row) => [valueOf(row, parentColumns), row]));
		const referring = Map.groupBy(children.rows, (row) => byKey.get(valueOf(row, columns)) ?? null);
		for (const [row, all] of referring) {
			if (row === null) continue;
			for (const one of all) link(one, row);
			if (all.length === 1) link(row, all[0]!);
		}
	}
	const people = new Map(
		(tables.get('people')?.rows ?? []).map((row) => [row, String(row.columns.id)] as const)
	);
	const whose = (row: SeenRow): string | null => {
		const met = new Set([row]);
		let edge = [row];
		for (let steps = 0; steps <= FARTHEST; steps += 1) {
			const found = new Set(edge.flatMap((one) => people.get(one) ?? []));
			if (found.size > 0) return found.size === 1 ? [...found][0]! : null;
			edge = edge.flatMap((one) => near.get(one) ?? []).filter((one) => !met.has(one));
			for (const one of edge) met.add(one);
		}
		return null;
	};
	return new Map([...tables].map(([name, { rows }]) => [name, rows.map(whose)]));
}
