import { sql } from 'kysely';
import { findPerson } from '#lib/features/people/people/index.server.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { isDay } from '#lib/shared/day.ts';
import { refuse } from '#lib/shared/refuse.ts';
import {
	type EquipmentRefusal,
	machineState,
	refuseThingWords,
	refuseUnavailable
} from '../domain/machine.ts';
import { lockMachine, UNKNOWN_MACHINE } from './find-machine.ts';
import { machinesBooked } from './machines-booked.ts';

/**
 * Lends a thing to a resident, or to somebody named in a word, until a day. A thing is lent once at a
 * time: of two who lend it at once, the second is refused; nor is one that a project awaits.
 */
export async function lendMachine(
	db: Db,
	loan: {
		machineId: string;
		personId?: string;
		borrower: string;
		dueOn: string;
		today: string;
		timeZone: string;
	}
): Promise<{ id: string } | EquipmentRefusal> {
	const borrower = loan.borrower.trim();
	if (!loan.personId && borrower === '') {
		return refuse('borrower', 'Dites à qui\u00a0: un habitant, ou une association.');
	}
	const words = refuseThingWords({ emprunteur: borrower }, 120);
	if (words) return words;
	if (!isDay(loan.dueOn) || loan.dueOn < loan.today) {
		return refuse('day', 'Donnez le jour du retour\u00a0: aujourd’hui ou plus tard.');
	}
	if (loan.personId && !(await findPerson(db, loan.personId))) {
		return refuse(
			'unknown-person',
			'Cette personne n’est pas connue de votre centre. Cherchez-la de nouveau.'
		);
	}
	const machine = await lockMachine(db, loan.machineId);
	if (!machine) return UNKNOWN_MACHINE;
	const refusal = refuseUnavailable(machineState(machine, loan.today));
	if (refusal) return refusal;
	const days = { from: loan.today, to: loan.dueOn, timeZone: loan.timeZone };
	if (await machinesBooked(db, loan.machineId, days)) {
		return refuse(
			'booked',
			'Un projet attend cet objet avant ce retour\u00a0: choisissez un jour plus proche.'
		);
	}
	const { id } = await db
		.insertInto('machine_loans')
		.values({
			centre_id: centreOf(db),
			machine_id: loan.machineId,
			person_id: loan.personId ?? null,
			borrower: loan.personId ? null : borrower,
			lent_on: loan.today,
			due_on: loan.dueOn,
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'lend', kind: 'machine', id: loan.machineId });
	return { id };
}

/** It came back; said twice, the first day stays. */
export async function returnLoan(
	db: Db,
	back: { loanId: string; note: string; today: string }
): Promise<{ returned: string } | EquipmentRefusal> {
	const words = refuseThingWords({ note: back.note });
	if (words) return words;
	const loan = await db
		.selectFrom('machine_loans')
		.where('id', '=', back.loanId)
		.select('machine_id')
		.executeTakeFirst();
	if (!loan) {
		return refuse('unknown-loan', 'Ce prêt n’existe plus\u00a0: rechargez la page.');
	}
	const written = await db
		.insertInto('machine_returns')
		.values({
			loan_id: back.loanId,
			centre_id: centreOf(db),
			returned_on: back.today,
			note: back.note.trim() || null,
			...recordedBy(db)
		})
		.onConflict((conflict) => conflict.doNothing())
		.returning('loan_id')
		.executeTakeFirst();
	if (written) await writeJournal(db, { action: 'return', kind: 'machine', id: loan.machine_id });
	return { returned: back.loanId };
}

/** What was said of how a thing came back goes with the name of whoever had it. */
export async function eraseLoanWords(
	db: Db,
	personIds: readonly string[]
): Promise<{ machine_returns: number }> {
	const done =
		await sql`update machine_returns set note = null where note is not null and loan_id in
		(select id from machine_loans where person_id = any (${personIds}::uuid[]))`.execute(db);
	return { machine_returns: Number(done.numAffectedRows ?? 0n) };
}
