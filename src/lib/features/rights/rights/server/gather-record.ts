import { sql } from 'kysely';
import { todayIn } from '#lib/platform/clock.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { AllHolds } from '#lib/platform/database/holds.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import type { HeldRecord, JournalLine, ToldTable } from '../domain/held-record.ts';
import { heldRows } from './held-rows.ts';

/**
 * All that the acting centre holds on somebody, for her to read (RGPD, art. 15): every table that
 * hangs from her, and what the journal tells of her records. Null: her name is no longer known.
 * That it was gathered is written in the journal.
 */
export async function gatherRecord(
	db: Db,
	asked: { personId: string; holds: AllHolds; centre: { name: string; timeZone: string } }
): Promise<HeldRecord | null> {
	const held = await heldRows(db, asked.holds, asked.personId);
	const name = held.find(({ table }) => table === 'person_identities')?.rows[0];
	if (!name) return null;
	const journal = await journalOf(db, asked.personId, held);
	await writeJournal(db, { action: 'gather', kind: 'person', id: asked.personId });
	return {
		centre: asked.centre.name,
		day: todayIn(asked.centre.timeZone, db.acting.at),
		name: `${String(name.given_name)} ${String(name.family_name)}`,
		tables: held.map(toldOnly),
		journal
	};
}

/** Without the numbers of rows and the names of colleagues, which are no column that is told. */
function toldOnly({ columns, rows, ...table }: ToldTable): ToldTable {
	const only = (row: Record<string, unknown>) =>
		Object.fromEntries(columns.map(({ key }) => [key, row[key] ?? null]));
	return { ...table, columns, rows: rows.map(only) };
}

/** When and in which role her records were written; who, is the colleague's own (CJUE C-579/21). */
async function journalOf(db: Db, personId: string, held: ToldTable[]): Promise<JournalLine[]> {
	const ids = held.flatMap(({ rows }) =>
		rows.flatMap(({ id }) => (typeof id === 'string' ? id : []))
	);
	const { rows } = await sql<JournalLine>`
		select at::text, role, action, record_kind as kind from journal
		where record_id = any (${[...new Set([personId, ...ids])]}::text[])
		order by id`.execute(db);
	return rows;
}
