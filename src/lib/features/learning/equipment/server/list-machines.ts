import { sql } from 'kysely';
import { peopleByIds } from '#lib/features/people/people/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { type FoundMachine, MACHINE_NOW } from './find-machine.ts';

const MACHINES_A_PAGE = 50;

/** Where a page begins: a name, and the thing that bears it. */
export type MachineCursor = { name: string; id: string };
export type MachineLine = FoundMachine & { hasIt: string | null };

/** The things of the acting centre by name, or those that are lent, the first due first; a page. */
export async function listMachines(
	db: Db,
	asked: { only: 'all' | 'lent'; after?: MachineCursor }
): Promise<{ lines: MachineLine[]; next: MachineCursor | null }> {
	const { after } = asked;
	const tail =
		asked.only === 'lent'
			? sql`where l.id is not null order by l.due_on, m.id limit 200`
			: sql`where ${after ? sql`(lower(m.name), m.id) > (${after.name}, ${after.id}::uuid)` : sql`true`}
				order by lower(m.name), m.id limit ${MACHINES_A_PAGE + 1}`;
	const { rows } = await sql<FoundMachine>`select ${MACHINE_NOW} ${tail}`.execute(db);
	const lines = asked.only === 'lent' ? rows : rows.slice(0, MACHINES_A_PAGE);
	const people = await peopleByIds(
		db,
		lines.flatMap(({ personId }) => personId ?? [])
	);
	const last = lines.at(-1);
	const isMore = asked.only === 'all' && rows.length > MACHINES_A_PAGE && last;
	return {
		lines: lines.map((line) => {
			const person = line.personId ? people.get(line.personId) : undefined;
			const name = person && `${person.givenName} ${person.familyName}`;
			return { ...line, hasIt: line.loanId ? (name ?? line.borrower ?? 'une personne') : null };
		}),
		next: isMore ? { name: last.name.toLowerCase(), id: last.id } : null
	};
}

export type MachineEvent = {
	id: string;
	day: string;
	what: 'lent' | 'returned' | 'sent' | 'mended';
	words: string | null;
	cents: number | null;
};

/** What happened to a thing, the last first. */
export async function machineHistory(db: Db, machineId: string): Promise<MachineEvent[]> {
	const { rows } = await sql<MachineEvent>`
		select id, lent_on as day, 'lent' as what, borrower as words, null::integer as cents, recorded_at as at
		from machine_loans where machine_id = ${machineId}
		union all select l.id, b.returned_on, 'returned', b.note, null, b.recorded_at
		from machine_returns b join machine_loans l on l.id = b.loan_id where l.machine_id = ${machineId}
		union all select id, sent_on, 'sent', concat_ws(', ', fault, repairer), null, recorded_at
		from machine_repairs where machine_id = ${machineId}
		union all select r.id, e.back_on, 'mended', e.done, e.cost_cents, e.recorded_at
		from machine_repair_ends e join machine_repairs r on r.id = e.repair_id
		where r.machine_id = ${machineId}
		order by day desc, at desc, what limit 50`.execute(db);
	return rows;
}
