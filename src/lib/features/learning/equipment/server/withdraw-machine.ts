import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import {
	type EquipmentRefusal,
	machineState,
	refuseThingWords,
	refuseUnavailable
} from '../domain/machine.ts';
import { lockMachine, UNKNOWN_MACHINE } from './find-machine.ts';

/** It serves no more: proposed to nobody, and kept in the history. */
export async function withdrawMachine(
	db: Db,
	gone: { machineId: string; reason: string; today: string }
): Promise<{ withdrawn: string } | EquipmentRefusal> {
	const words = refuseThingWords({ raison: gone.reason });
	if (words) return words;
	const machine = await lockMachine(db, gone.machineId);
	if (!machine) return UNKNOWN_MACHINE;
	if (machine.withdrawnOn) return { withdrawn: gone.machineId };
	const refusal = refuseUnavailable(machineState(machine, gone.today));
	if (refusal) return refusal;
	await db
		.insertInto('machine_withdrawals')
		.values({
			machine_id: gone.machineId,
			centre_id: centreOf(db),
			withdrawn_on: gone.today,
			reason: gone.reason.trim() || null,
			...recordedBy(db)
		})
		.execute();
	await writeJournal(db, { action: 'withdraw', kind: 'machine', id: gone.machineId });
	return { withdrawn: gone.machineId };
}

/** It serves again. */
export async function restoreMachine(
	db: Db,
	machineId: string
): Promise<{ restored: string } | EquipmentRefusal> {
	if (!(await lockMachine(db, machineId))) return UNKNOWN_MACHINE;
	const { numDeletedRows } = await db
		.deleteFrom('machine_withdrawals')
		.where('machine_id', '=', machineId)
		.executeTakeFirst();
	if (numDeletedRows > 0n) {
		await writeJournal(db, { action: 'restore', kind: 'machine', id: machineId });
	}
	return { restored: machineId };
}
