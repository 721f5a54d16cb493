import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { EquipmentRefusal, MachineKind } from '../domain/machine.ts';

export const UNKNOWN_MACHINE: EquipmentRefusal = refuse(
	'unknown-machine',
	'Cet objet n’existe pas, ou n’est pas de votre centre.'
);

export type FoundMachine = {
	id: string;
	kind: MachineKind;
	name: string;
	boughtOn: string | null;
	withdrawnOn: string | null;
	/** Of the repair that is not back. */
	repairId: string | null;
	repairSince: string | null;
	/** Of the loan that is not back. */
	loanId: string | null;
	lentOn: string | null;
	dueOn: string | null;
	borrower: string | null;
	personId: string | null;
};

/** What is known of a row `m` of machines: where it is now. */
export const MACHINE_NOW = sql`m.id, m.kind, m.name, m.bought_on as "boughtOn",
	x.withdrawn_on as "withdrawnOn", r.id as "repairId", r.sent_on as "repairSince",
	l.id as "loanId", l.lent_on as "lentOn", l.due_on as "dueOn", l.borrower, l.person_id as "personId"
	from machines m
	left join machine_withdrawals x on x.machine_id = m.id
	left join lateral (select r.id, r.sent_on from machine_repairs r
		where r.machine_id = m.id
			and not exists (select from machine_repair_ends e where e.repair_id = r.id)
		order by r.id desc limit 1) r on true
	left join lateral (select l.id, l.lent_on, l.due_on, l.borrower, l.person_id from machine_loans l
		where l.machine_id = m.id
			and not exists (select from machine_returns b where b.loan_id = l.id)
		order by l.id desc limit 1) l on true`;

/** A thing of the acting centre and where it is, or null. */
export async function findMachine(db: Db, machineId: string): Promise<FoundMachine | null> {
	const { rows } = await sql<FoundMachine>`select ${MACHINE_NOW} where m.id = ${machineId}`.execute(
		db
	);
	return rows[0] ?? null;
}

/** Whoever lends, sends or takes a thing waits her turn, then reads where it is. */
export async function lockMachine(db: Db, machineId: string): Promise<FoundMachine | null> {
	await db.selectFrom('machines').where('id', '=', machineId).forUpdate().select('id').execute();
	return findMachine(db, machineId);
}
