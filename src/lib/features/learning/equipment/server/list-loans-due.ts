import { sql } from 'kysely';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';

export type DueLoan = { loanId: string; machineId: string; machine: string; day: string };

/** Things that are to come back on one of these days, and have not: which, not from whom. */
export async function listLoansDue(db: Db, from: string, to: string): Promise<DueLoan[]> {
	const { rows } = await sql<DueLoan>`
		select l.id as "loanId", m.id as "machineId", m.name as machine, l.due_on as day
		from machine_loans l join machines m on m.id = l.machine_id
		where l.centre_id = ${centreOf(db)} and l.due_on between ${from}::date and ${to}::date
			and not exists (select from machine_returns b where b.loan_id = l.id)
		order by l.due_on, m.name, l.id`.execute(db);
	return rows;
}
