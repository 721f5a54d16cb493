import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Row } from '../domain/united-rows.ts';

/** One thing done by a merge, told so that it can be undone exactly; `beside` is what stayed instead. */
export type Step =
	| { kind: 'set'; table: string; key: Row; was: Row; now: Row; mayUpdate: boolean }
	| { kind: 'aside'; table: string; row: Row; beside?: Row };

export type Steps = Step[];

/** Writes new values on a row and remembers those it had. */
export async function setValues(
	db: Db,
	steps: Steps,
	change: { table: string; primary: string[]; row: Row; now: Row; mayUpdate: boolean }
): Promise<void> {
	const { table, primary, row, now, mayUpdate } = change;
	const was = pick(row, Object.keys(now));
	const before = pick(row, primary);
	await replaceValues(db, { table, key: before, expected: was, values: now, mayUpdate });
	const key = pick({ ...row, ...now }, primary);
	steps.push({ kind: 'set', table, key, was, now, mayUpdate });
}

/** Takes a row out and remembers it whole. */
export async function setAside(
	db: Db,
	steps: Steps,
	{ table, primary, row, beside }: { table: string; primary: string[]; row: Row; beside?: Row }
): Promise<void> {
	const key = pick(row, primary);
	await sql`delete from ${sql.table(table)} t using ${populated(table, key, 'k')}
		where ${sameKey(key)}`.execute(db);
	steps.push({ kind: 'aside', table, row, ...(beside && { beside }) });
}

/** Undoes the steps, last first. A value that somebody changed since is hers, and stays. */
export async function undoSteps(db: Db, steps: Steps): Promise<void> {
	for (const step of steps.toReversed()) {
		if (step.kind === 'aside') await putBack(db, step.table, step.row);
		else {
			const { table, key, was, now, mayUpdate } = step;
			await replaceValues(db, { table, key, expected: now, values: was, mayUpdate });
		}
	}
}

async function replaceValues(
	db: Db,
	change: { table: string; key: Row; expected: Row; values: Row; mayUpdate: boolean }
): Promise<void> {
	const { table, key, expected, values, mayUpdate } = change;
	const isAsExpected = Object.keys(expected).map(
		(name) => sql`${sql.ref(`t.${name}`)} is not distinct from ${sql.ref(`e.${name}`)}`
	);
	const target = sql`${populated(table, key, 'k')}, ${populated(table, expected, 'e')}`;
	const where = sql`${sameKey(key)} and ${sql.join(isAsExpected, sql` and `)}`;
	if (mayUpdate) {
		const set = Object.keys(values).map((name) => sql`${sql.ref(name)} = ${sql.ref(`v.${name}`)}`);
		await sql`update ${sql.table(table)} t set ${sql.join(set)}
			from ${target}, ${populated(table, values, 'v')} where ${where}`.execute(db);
		return;
	}
	const { rows } = await sql<{ row: Row }>`delete from ${sql.table(table)} t using ${target}
		where ${where} returning to_jsonb(t) as row`.execute(db);
	for (const { row } of rows) await putBack(db, table, { ...row, ...values });
}

async function putBack(db: Db, table: string, row: Row): Promise<void> {
	await sql`insert into ${sql.table(table)} select r.* from ${populated(table, row, 'r')}`.execute(
		db
	);
}

/** The values of a row as the table types them. */
function populated(table: string, values: Row, alias: string) {
	return sql`jsonb_populate_record(null::${sql.table(table)}, ${JSON.stringify(values)}::jsonb) ${sql.ref(alias)}`;
}

function sameKey(key: Row) {
	const pairs = Object.keys(key).map(
		(name) => sql`${sql.ref(`t.${name}`)} = ${sql.ref(`k.${name}`)}`
	);
	return sql.join(pairs, sql` and `);
}

function pick(row: Row, names: readonly string[]): Row {
	return Object.fromEntries(names.map((name) => [name, row[name]]));
}
