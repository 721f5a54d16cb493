import { HELD_TABLES } from './held-data.ts';

export type HeldRow = Record<string, unknown>;
/** Rows of a table that hang from somebody, as the database has them. */
export type HeldRows = { table: string; rows: HeldRow[] };

export type ToldTable = {
	table: string;
	title: string;
	columns: { key: string; label: string }[];
	rows: HeldRow[];
};

export type JournalLine = { at: string; role: string; action: string; kind: string };

/** All that is held on somebody, in the centre's words. */
export type HeldRecord = {
	centre: string;
	/** The day it was gathered. */
	day: string;
	name: string;
	tables: ToldTable[];
	journal: JournalLine[];
};

/**
 * What somebody is given to read of these rows: every column but the numbers of rows and the names
 * of colleagues (RGPD, art. 15; CJUE C-579/21). In the order of the tables, none left out.
 */
export function toldTables(held: readonly HeldRows[]): ToldTable[] {
	const found = new Map(held.map(({ table, rows }) => [table, rows]));
	return Object.entries(HELD_TABLES).flatMap(([table, { title, columns, joined }]) => {
		const rows = found.get(table) ?? [];
		if (rows.length === 0) return [];
		const told = [
			...Object.entries(joined ?? {}).map(([key, label]) => ({ key, label })),
			...Object.entries(columns).map(([key, { label }]) => ({ key, label }))
		];
		const only = (row: HeldRow) =>
			Object.fromEntries(told.map(({ key }) => [key, row[key] ?? null]));
		return [{ table, title, columns: told, rows: rows.map(only) }];
	});
}

/** Those that somebody can read on paper (RGPD, art. 12, 1: concise, in clear and plain language). */
export function readableTables({ tables }: HeldRecord): ToldTable[] {
	return tables.filter(({ table }) => !HELD_TABLES[table]?.fileOnly);
}
