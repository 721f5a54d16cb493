import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { findLinks, type Link } from './find-links.ts';
import {
	DERIVED_TABLES,
	IMPORTED_TABLES,
	PARENTS_FIRST,
	sameKey,
	type WrittenTable
} from '../match/imported-tables.ts';

/** A record that is no longer as the import left it, or that was built upon it since. */
export type Obstacle = {
	table: string;
	state: 'changed' | 'removed' | 'added';
	/** The record as it is, or the key of one that is gone. */
	row: Record<string, unknown>;
};

/** Everything that would make undoing an import lose somebody's work. */
export async function findObstacles(db: Db, importId: string, at: string): Promise<Obstacle[]> {
	const obstacles: Obstacle[] = [];
	for (const table of PARENTS_FIRST) {
		obstacles.push(...(await findChanged(db, importId, at, table)));
		obstacles.push(...(await findReturned(db, importId, table)));
	}
	for (const link of await findLinks(db)) {
		if (DERIVED_TABLES.has(link.child)) continue;
		obstacles.push(...(await findAdded(db, importId, at, link)));
	}
	// A row of the import that was changed also hangs from its parent without being as it was.
	const first = new Map(obstacles.toReversed().map((obstacle) => [nameOf(obstacle), obstacle]));
	return obstacles.filter((obstacle) => first.get(nameOf(obstacle)) === obstacle);
}

function nameOf({ table, row }: Obstacle): string {
	return `${table} ${JSON.stringify(row)}`;
}

/** Rows that the import wrote and that no longer carry its instant. */
async function findChanged(
	db: Db,
	importId: string,
	at: string,
	table: WrittenTable
): Promise<Obstacle[]> {
	const firstKey = sql.ref(`t.${IMPORTED_TABLES[table][0]}`);
	const { rows } = await sql<{ key: Obstacle['row']; row: Obstacle['row'] | null }>`
		select w.record_key as key, case when ${firstKey} is not null then to_jsonb(t) end as row
		from import_writes w
		cross join lateral jsonb_populate_record(null::${sql.table(table)}, w.record_key) k
		left join ${sql.table(table)} t on ${sameKey(table, 't', 'k')}
		where w.import_id = ${importId} and w.table_name = ${table} and w.operation <> 'delete'
			and t.recorded_at is distinct from ${at}::timestamptz`.execute(db);
	const changed = rows.map(({ key, row }): Obstacle => ({
		table,
		state: row ? 'changed' : 'removed',
		row: row ?? key
	}));
	// Closing a year erases digests on purpose: nobody misses them.
	return changed.filter(({ state }) => table !== 'person_traces' || state !== 'removed');
}

/** Rows that the import removed and that somebody wrote again. */
async function findReturned(db: Db, importId: string, table: WrittenTable): Promise<Obstacle[]> {
	const { rows } = await sql<{ row: Obstacle['row'] }>`
		select to_jsonb(t) as row
		from import_writes w
		cross join lateral jsonb_populate_record(null::${sql.table(table)}, w.record_key) k
		join ${sql.table(table)} t on ${sameKey(table, 't', 'k')}
		where w.import_id = ${importId} and w.table_name = ${table} and w.operation = 'delete'`.execute(db);
	return rows.map(({ row }) => ({ table, state: 'added', row }));
}

/**
 * Rows of any table that hang from one that the import inserted, without carrying its instant:
 * whatever hangs there and is not the import's own was added since.
 */
async function findAdded(db: Db, importId: string, at: string, link: Link): Promise<Obstacle[]> {
	const { parent, child } = link;
	const joined = link.columns.map(
		(pair) => sql`${sql.ref(`c.${pair.child}`)} = ${sql.ref(`p.${pair.parent}`)}`
	);
	const { rows } = await sql<{ row: Obstacle['row'] }>`
		select to_jsonb(c) as row
		from import_writes w
		cross join lateral jsonb_populate_record(null::${sql.table(parent)}, w.record_key) k
		join ${sql.table(parent)} p on ${sameKey(parent, 'p', 'k')}
		join ${sql.table(child)} c on ${sql.join(joined, sql` and `)}
		where w.import_id = ${importId} and w.table_name = ${parent} and w.operation = 'insert'
			and (to_jsonb(c) ->> 'recorded_at')::timestamptz is distinct from ${at}::timestamptz`.execute(db);
	return rows.map(({ row }) => ({ table: child, state: 'added', row }));
}
