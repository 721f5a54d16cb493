import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import {
	type EquipmentRefusal,
	machineState,
	readCents,
	refuseThingWords,
	refuseUnavailable
} from '../domain/machine.ts';
import { lockMachine, UNKNOWN_MACHINE } from './find-machine.ts';

/** Sends a thing to be mended: neither lent nor taken until it is back. */
export async function sendToRepair(
	db: Db,
	repair: { machineId: string; fault: string; repairer: string; today: string }
): Promise<{ id: string } | EquipmentRefusal> {
	const fault = repair.fault.trim();
	if (fault === '') return refuse('words', 'Dites la panne en quelques mots.');
	const words =
		refuseThingWords({ panne: fault }) ?? refuseThingWords({ réparateur: repair.repairer }, 120);
	if (words) return words;
	const machine = await lockMachine(db, repair.machineId);
	if (!machine) return UNKNOWN_MACHINE;
	const refusal = refuseUnavailable(machineState(machine, repair.today));
	if (refusal) return refusal;
	const { id } = await db
		.insertInto('machine_repairs')
		.values({
			centre_id: centreOf(db),
			machine_id: repair.machineId,
			sent_on: repair.today,
			fault,
			repairer: repair.repairer.trim() || null,
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'send-to-repair', kind: 'machine', id: repair.machineId });
	return { id };
}

/** It is back: what was done, and what it cost; said twice, the first time stays. */
export async function endRepair(
	db: Db,
	end: { repairId: string; done: string; cost: string; today: string }
): Promise<{ ended: string } | EquipmentRefusal> {
	const words = refuseThingWords({ fait: end.done });
	if (words) return words;
	const cents = readCents(end.cost);
	if (cents === null) {
		return refuse('cost', 'Écrivez le coût en euros, par exemple 45 ou 12,50.');
	}
	const repair = await db
		.selectFrom('machine_repairs')
		.where('id', '=', end.repairId)
		.select('machine_id')
		.executeTakeFirst();
	if (!repair) {
		return refuse('unknown-repair', 'Cette réparation n’existe plus\u00a0: rechargez la page.');
	}
	const written = await db
		.insertInto('machine_repair_ends')
		.values({
			repair_id: end.repairId,
			centre_id: centreOf(db),
			back_on: end.today,
			done: end.done.trim() || null,
			cost_cents: cents,
			...recordedBy(db)
		})
		.onConflict((conflict) => conflict.doNothing())
		.returning('repair_id')
		.executeTakeFirst();
	if (written)
		await writeJournal(db, { action: 'end-repair', kind: 'machine', id: repair.machine_id });
	return { ended: end.repairId };
}
