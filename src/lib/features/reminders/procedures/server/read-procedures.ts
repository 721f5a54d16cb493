import { type RawBuilder, sql } from 'kysely';
import { authorOf } from '#lib/features/house/staff/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Procedure } from '../domain/procedure.ts';

/** The démarches of those who have a name, each with what was said of it, in order. */
async function readProcedures(db: Db, which: RawBuilder<boolean>): Promise<Procedure[]> {
	const { rows } = await sql<Procedure>`
		select p.id, p.person_id as "personId", p.kind, p.due_on::text as "dueOn", p.rhythm, p.bring,
			p.companion_id as "companionId", ${authorOf('p.companion_id')} as companion,
			coalesce((select jsonb_agg(jsonb_build_object('outcome', o.outcome, 'dueOn', o.due_on,
				'day', o.day, 'by', ${authorOf('o.recorded_by')}) order by o.id)
				from procedure_outcomes o
				where o.procedure_id = p.id), '[]') as outcomes,
			coalesce((select jsonb_agg(jsonb_build_object('kind', c.kind, 'dueOn', c.due_on,
				'rhythm', c.rhythm, 'day', c.day, 'by', ${authorOf('c.recorded_by')}) order by c.id)
				from procedure_changes c
				where c.procedure_id = p.id), '[]') as changes
		from procedures p join person_identities i on i.person_id = p.person_id
		where ${which}
		order by p.due_on, p.id`.execute(db);
	return rows;
}

/** Those of somebody, or of several who go together. */
export function proceduresOf(db: Db, ...personIds: readonly string[]): Promise<Procedure[]> {
	return readProcedures(db, sql`p.person_id = any (array(select unnest(${personIds}::uuid[])))`);
}

/** Whether something of hers is followed, that the viewer may read. */
export async function hasProcedures(db: Db, personId: string): Promise<boolean> {
	const row = await db
		.selectFrom('procedures')
		.where('person_id', '=', personId)
		.select('id')
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
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

/** These ones. */
export async function proceduresByIds(db: Db, ids: readonly string[]): Promise<Procedure[]> {
	if (ids.length === 0) return [];
	return readProcedures(db, sql`p.id = any (array(select unnest(${ids}::uuid[])))`);
}
