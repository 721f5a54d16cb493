import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { isDay } from '#lib/shared/day.ts';
import { type EquipmentRefusal, type MachineKind, refuseThingWords } from '../domain/machine.ts';

/** A thing that the centre has, whatever its age. */
export async function addMachine(
	db: Db,
	thing: { kind: MachineKind; name: string; boughtOn: string; today: string }
): Promise<{ id: string } | EquipmentRefusal> {
	const name = thing.name.trim();
	if (name === '') return { refusal: 'words', message: 'Donnez un nom\u00a0: « Portable n° 3 ».' };
	const words = refuseThingWords({ nom: name }, 120);
	if (words) return words;
	if (thing.boughtOn !== '' && (!isDay(thing.boughtOn) || thing.boughtOn > thing.today)) {
		return { refusal: 'day', message: 'Donnez un jour d’achat passé, ou laissez vide.' };
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
