import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { type Refusal, refuse } from '#lib/shared/refuse.ts';
import { refuseAddressee } from '../domain/household.ts';
import { holdPeople } from './hold-people.ts';
import { householdOf } from './read-households.ts';

export type ChosenAddressee = {
	/** Somebody of the household. */
	personId: string;
	/** Who alone is written to; null: each for herself again. */
	addresseeId: string | null;
	year: number;
};

/**
 * Says who is written to for a whole household, and only her: where parents live apart, the one who is
 * not chosen receives nothing. The one chosen before is so no longer, on that day.
 */
export async function chooseAddressee(
	db: Db,
	{ personId, addresseeId, year }: ChosenAddressee
): Promise<{ householdId: string } | Refusal<'no-household' | 'not-together' | 'minor'>> {
	await holdPeople(db, addresseeId ? [personId, addresseeId] : [personId]);
	const first = await householdOf(db, personId);
	if (first) await holdHousehold(db, first.id);
	// Read again once it is held: somebody may have chosen meanwhile.
	const household = first && (await householdOf(db, personId));
	if (!household) {
		return refuse('no-household', 'Ce foyer n’existe plus\u00a0: rechargez la page.');
	}
	const refusal = addresseeId === null ? null : refuseAddressee(household, addresseeId, year);
	if (refusal) return refusal;
	const householdId = household.id;
	if (household.addresseeId === addresseeId) return { householdId };
	const { recorded_at: at, recorded_by: by } = recordedBy(db);
	await db
		.updateTable('household_addressees')
		.set({ ended_at: at, ended_by_id: by })
		.where('household_id', '=', householdId)
		.where('ended_at', 'is', null)
		.execute();
	if (addresseeId !== null) {
		await db
			.insertInto('household_addressees')
			.values({
				centre_id: centreOf(db),
				household_id: householdId,
				person_id: addresseeId,
				...recordedBy(db)
			})
			.execute();
	}
	await writeJournal(db, { action: 'choose-addressee', kind: 'household', id: householdId });
	return { householdId };
}

async function holdHousehold(db: Db, id: string): Promise<void> {
	await db.selectFrom('households').where('id', '=', id).forUpdate().select('id').execute();
}
