import { type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { type Refusal, refuse } from '#lib/shared/refuse.ts';
import { holdPeople } from './hold-people.ts';
import { householdsOf } from './read-households.ts';

/** She no longer goes with the others; nor is she written to for them. */
export async function leaveHousehold(
	db: Db,
	{ personId, otherId }: { personId: string; otherId: string }
): Promise<{ left: string } | Refusal<'changed'>> {
	await holdPeople(db, [personId, otherId]);
	const households = await householdsOf(db, [personId, otherId]);
	const [own, other] = [households.get(personId), households.get(otherId)];
	if (!own || own.id !== other?.id) {
		return refuse('changed', 'Elle n’est plus de ce foyer\u00a0: rechargez la page.');
	}
	const { recorded_at: at, recorded_by: by } = recordedBy(db);
	await db
		.updateTable('household_members')
		.set({ left_at: at, left_by_id: by })
		.where('person_id', '=', otherId)
		.where('left_at', 'is', null)
		.execute();
	await db
		.updateTable('household_addressees')
		.set({ ended_at: at, ended_by_id: by })
		.where('person_id', '=', otherId)
		.where('ended_at', 'is', null)
		.execute();
	await writeJournal(db, { action: 'leave-household', kind: 'person', id: otherId });
	return { left: otherId };
}
