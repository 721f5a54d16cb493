import { type RawBuilder, sql } from 'kysely';
import { authorOf } from '#lib/features/house/staff/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Procedure } from '../domain/procedure.ts';

/** The démarches of those who have a name, each with what was said of it, in order. */
async function readProcedures(db: Db, which: RawBuilder<boolean>): Promise<Procedure[]> {
	const { rows } = await sql<Procedure>`
		select p.id, p.person_id as "personId", p.kind, p.due_on::text as "dueOn", p.rhythm, p.bring,
			${authorOf('p.companion_id')} as companion,
			coalesce((select jsonb_agg(jsonb_build_object('outcome', o.outcome, 'dueOn', o.due_on,
				'day', o.day, 'by', ${authorOf('o.recorded_by')}) order by o.id)
				from procedure_outcomes o
				where o.procedure_id = p.id), '[]') as outcomes
		from procedures p join person_identities i on i.person_id = p.person_id
		where ${which}
		order by p.due_on, p.id`.execute(db);
	return rows;
}

/** Those of somebody. */
export function proceduresOf(db: Db, personId: string): Promise<Procedure[]> {
	return readProcedures(db, sql`p.person_id = ${personId}`);
}

/** Those whose first date is not after that day: no other can be due by then; all, or some of them. */
export function proceduresBegunBy(
	db: Db,
	day: string,
	only: readonly string[] | null = null
): Promise<Procedure[]> {
	const those = only ? sql<boolean>`p.id = any (${[...only]}::uuid[])` : sql<boolean>`true`;
	return readProcedures(db, sql`p.due_on <= ${day}::date and ${those}`);
}

/** One of them, held until the transaction ends: whoever says something of it waits her turn. */
export async function holdProcedure(db: Db, id: string): Promise<Procedure | null> {
	await db.selectFrom('procedures').where('id', '=', id).forUpdate().select('id').execute();
	return (await readProcedures(db, sql`p.id = ${id}`))[0] ?? null;
}
