import { sql } from 'kysely';
import pg from 'pg';
import type { Db } from '#lib/platform/database/acting.ts';
import { poolSettings } from '#lib/platform/database/pool.ts';
import { APP_ROLE } from '#lib/platform/database/role-names.ts';
import { type Rows, type TableName, TABLES } from './rows.ts';

/** Rows one statement carries: its text stays within a few megabytes. */
const ROWS_AT_ONCE = 5_000;

const asideOf = (table: TableName) => sql.table(`pg_temp.aside_${table}`);

/** Lends the application the right to temporary tables, which it never has otherwise. */
export async function withRoomAside<T>(ownerUrl: string, work: () => Promise<T>): Promise<T> {
	const owner = new pg.Client(poolSettings(ownerUrl));
	owner.on('error', () => {});
	await owner.connect();
	const here = pg.escapeIdentifier(decodeURIComponent(new URL(ownerUrl).pathname.slice(1)));
	try {
		await owner.query(`grant temporary on database ${here} to ${APP_ROLE}`);
		return await work();
	} finally {
		await owner
			.query(`revoke temporary on database ${here} from ${APP_ROLE}`)
			.finally(() => owner.end());
	}
}

/** Makes room for the rows of every centre, beside the tables and until the transaction ends. */
export async function makeRoomAside(db: Db): Promise<void> {
	for (const table of TABLES) {
		await sql`create temporary table ${asideOf(table)} (like ${sql.table(table)} including defaults including identity)
			on commit drop`.execute(db);
	}
}

/** Puts the rows of a centre aside; gives how many. */
export async function putAside(db: Db, rows: Rows): Promise<number> {
	let count = 0;
	for (const table of TABLES) {
		const own: object[] = rows[table];
		const columns = columnsOf(own);
		for (let start = 0; start < own.length; start += ROWS_AT_ONCE) {
			const some = JSON.stringify(own.slice(start, start + ROWS_AT_ONCE));
			await sql`insert into ${asideOf(table)} (${columns})
				select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${some}::json)`.execute(
				db
			);
		}
		count += own.length;
	}
	return count;
}

/**
 * Writes everything in the order of time, the centres mixed as they are in real use: rows of one
 * group side by side on the disk would make every reading look faster than it is.
 */
export async function pourInOrder(db: Db, centres: string[]): Promise<void> {
	db.acting.centres.push(...centres);
	await sql`select set_config('declic.centres', ${`{${centres.join(',')}}`}, true)`.execute(db);
	for (const table of TABLES) {
		const { rows } = await sql<{ name: string }>`
			select attname as name from pg_attribute
			where attrelid = ${table}::regclass and attnum > 0 and not attisdropped
				and attidentity = '' and attgenerated = ''
			order by attnum`.execute(db);
		const columns = sql.join(rows.map(({ name }) => sql.ref(name)));
		await sql`insert into ${sql.table(table)} (${columns})
			select ${columns} from ${asideOf(table)} aside
			order by ${sql.ref(INSTANT[table] ?? 'recorded_at')}, ctid`.execute(db);
	}
}

/** The column that dates a row, where it has another name. */
const INSTANT: Partial<Record<TableName, string>> = { memberships: 'started_at', journal: 'at' };

function columnsOf(rows: object[]) {
	return sql.join(Object.keys(rows[0] ?? {}).map((column) => sql.ref(column)));
}
