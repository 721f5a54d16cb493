import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { firstDay, type Row, winningDeparture, winningMark } from '../domain/united-rows.ts';
import { LEFT_ALONE, RULED } from './ruled-tables.ts';
import { type Link, linksTo } from './walk-catalogue.ts';
import { setAside, setValues, type Steps } from './written-steps.ts';

/** The two rows that become one. */
type Pair = { parent: string; keptId: string; mergedId: string };

/**
 * Gives to one row all that hangs from another of the same table. What cannot be there twice is
 * united in its turn, or one of the two is set aside.
 */
export async function uniteRows(db: Db, steps: Steps, pair: Pair): Promise<void> {
	for (const link of await linksTo(db, pair.parent)) {
		if (LEFT_ALONE.has(link.child)) continue;
		const moving = await rowsOf(db, link, pair.mergedId);
		const there =
			moving.length > 0 || link.child in RULED ? await rowsOf(db, link, pair.keptId) : [];
		if (link.child === 'departures')
			await uniteDepartures(db, steps, { link, pair, moving, there });
		else for (const row of moving) await moveRow(db, steps, { link, pair, row, there });
	}
}

async function rowsOf(db: Db, { child, column }: Link, id: string): Promise<Row[]> {
	const { rows } = await sql<{ row: Row }>`select to_jsonb(t) as row from ${sql.table(child)} t
		where ${sql.ref(`t.${column}`)} = ${id} order by 1`.execute(db);
	return rows.map(({ row }) => row);
}

async function moveRow(
	db: Db,
	steps: Steps,
	{ link, pair, row, there }: { link: Link; pair: Pair; row: Row; there: Row[] }
): Promise<void> {
	const table = link.child;
	const rival = there.find((other) =>
		link.uniques.some((unique) => isTaken(unique, link, row, other))
	);
	if (rival && link.isParent) {
		await uniteParents(db, steps, { link, rival, row });
		return;
	}
	if (rival) {
		const winner = table === 'attendances' ? winningMark(rival, row) : 'kept';
		const [loser, beside] = winner === 'kept' ? [row, rival] : [rival, row];
		await setAside(db, steps, { ...link, table, row: loser, beside });
		if (winner === 'kept') return;
	}
	await setValues(db, steps, { ...link, table, row, now: { [link.column]: pair.keptId } });
}

/** Two enrolments in one group: marks and departures are united, and the earliest day is kept. */
async function uniteParents(
	db: Db,
	steps: Steps,
	{ link, rival, row }: { link: Link; rival: Row; row: Row }
): Promise<void> {
	const table = link.child;
	const pair = { parent: table, keptId: String(rival.id), mergedId: String(row.id) };
	await uniteRows(db, steps, pair);
	await setAside(db, steps, { ...link, table, row });
	if (table !== 'enrolments') return;
	const enrolled_on = firstDay(
		rival.enrolled_on as string | null,
		row.enrolled_on as string | null
	);
	if (enrolled_on === rival.enrolled_on) return;
	await setValues(db, steps, { ...link, table, row: rival, now: { enrolled_on } });
}

async function uniteDepartures(
	db: Db,
	steps: Steps,
	{ link, pair, moving, there }: { link: Link; pair: Pair; moving: Row[]; there: Row[] }
): Promise<void> {
	const table = link.child;
	const winner = winningDeparture(there[0] ?? null, moving[0] ?? null);
	const losers = [...(winner === 'kept' ? [] : there), ...(winner === 'merged' ? [] : moving)];
	for (const row of losers) await setAside(db, steps, { ...link, table, row });
	if (winner !== 'merged') return;
	const [row] = moving;
	await setValues(db, steps, { ...link, table, row: row!, now: { [link.column]: pair.keptId } });
}

/** Whether the row would stand twice once it changes hands. */
function isTaken(unique: string[], { column }: Link, row: Row, other: Row): boolean {
	return unique.every(
		(name) => name === column || (row[name] !== null && row[name] === other[name])
	);
}
