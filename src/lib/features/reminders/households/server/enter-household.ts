import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { type Refusal, refuse } from '#lib/shared/refuse.ts';
import { headOf } from '../domain/household.ts';
import { holdPeople } from './hold-people.ts';
import { householdsOf } from './read-households.ts';

/** Somebody goes with her: she enters her household, which begins with the first who does. */
export async function enterHousehold(
	db: Db,
	{ personId, otherId }: { personId: string; otherId: string }
): Promise<
	{ householdId: string } | Refusal<'herself' | 'unknown-person' | 'already-there' | 'elsewhere'>
> {
	if (personId === otherId) {
		return refuse(
			'herself',
			'C’est la personne de cette page\u00a0: choisissez quelqu’un d’autre.'
		);
	}
	const people = await holdPeople(db, [personId, otherId]);
	if (!people.has(personId) || !people.has(otherId)) {
		return refuse('unknown-person', 'Cette personne n’est plus connue de votre centre.');
	}
	const households = await householdsOf(db, [personId, otherId]);
	const [own, other] = [households.get(personId), households.get(otherId)];
	if (own && own.id === other?.id) {
		return refuse('already-there', 'Cette personne est déjà de ce foyer.');
	}
	if (other && other.members.length > 1) {
		const { givenName, familyName } = headOf(other)!;
		return refuse(
			'elsewhere',
			`Cette personne est déjà du foyer de ${givenName} ${familyName}\u00a0: retirez-la d’abord de celui-là.`
		);
	}
	const householdId = own?.id ?? (await begin(db, personId));
	await addMember(db, householdId, otherId);
	return { householdId };
}

async function begin(db: Db, personId: string): Promise<string> {
	const { id } = await db
		.insertInto('households')
		.values({ centre_id: centreOf(db), ...recordedBy(db) })
		.returning('id')
		.executeTakeFirstOrThrow();
	await addMember(db, id, personId);
	return id;
}

/** A line of hers; one that was alone is left by the same gesture. */
async function addMember(db: Db, householdId: string, personId: string): Promise<void> {
	const { recorded_at: at, recorded_by: by } = recordedBy(db);
	await db
		.updateTable('household_members')
		.set({ left_at: at, left_by_id: by })
		.where('person_id', '=', personId)
		.where('left_at', 'is', null)
		.execute();
	await db
		.insertInto('household_members')
		.values({
			centre_id: centreOf(db),
			household_id: householdId,
			person_id: personId,
			...recordedBy(db)
		})
		.execute();
	await writeJournal(db, { action: 'enter-household', kind: 'person', id: personId });
}
