import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { isDay } from '#lib/shared/day.ts';
import { refuse } from '#lib/shared/refuse.ts';
import {
	type EquipmentRefusal,
	type MachineKind,
	machineState,
	refuseThingWords,
	refuseUnavailable
} from '../domain/machine.ts';
import { lockMachine, UNKNOWN_MACHINE } from './find-machine.ts';

/** A thing that the centre has, whatever its age. */
export async function addMachine(
	db: Db,
	thing: { kind: MachineKind; name: string; boughtOn: string; today: string }
): Promise<{ id: string } | EquipmentRefusal> {
	const name = thing.name.trim();
	if (name === '') return refuse('words', 'Donnez un nom\u00a0: « Portable n° 3 ».');
	const words = refuseThingWords({ nom: name }, 120);
	if (words) return words;
	if (thing.boughtOn !== '' && (!isDay(thing.boughtOn) || thing.boughtOn > thing.today)) {
		return refuse('day', 'Donnez un jour d’achat passé, ou laissez vide.');
	}
	const added = await db
		.insertInto('machines')
		.values({
			centre_id: centreOf(db),
			kind: thing.kind,
			name,
			bought_on: thing.boughtOn || null,
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'add', kind: 'machine', id: added.id });
	return added;
}

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
