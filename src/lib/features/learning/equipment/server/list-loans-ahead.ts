import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { MachineKind } from '../domain/machine.ts';

/** What somebody known of the centre is to bring back: its kind, and neither its name nor its number. */
export type LoanAhead = {
	loanId: string;
	personId: string;
	kind: MachineKind;
	day: string;
	since: Temporal.Instant;
};

/** The loans that end on these days, of what has not come back. */
export async function listLoansAhead(
	db: Db,
	{ from, until, only }: { from: string; until: string; only?: readonly string[] }
): Promise<LoanAhead[]> {
	const those = only ? sql`l.id = any (${[...only]}::uuid[])` : sql`true`;
	const { rows } = await sql<LoanAhead>`
		select l.id as "loanId", l.person_id as "personId", m.kind, l.due_on::text as day,
			l.recorded_at as since
		from machine_loans l join machines m on m.id = l.machine_id
		where l.due_on between ${from}::date and ${until}::date and ${those} and l.person_id is not null
			and not exists (select from machine_returns b where b.loan_id = l.id)
		order by l.due_on, l.id`.execute(db);
	return rows;
}
