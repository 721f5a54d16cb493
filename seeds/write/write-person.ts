import { ageBandIn, mayKeepName, ownerOfContact } from '#lib/features/people/people/index.ts';
import { addPerson } from '#lib/features/people/people/index.server.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import type { PlannedPerson } from '../plan/planned.ts';
import { accepted } from './accepted.ts';

/** Records a resident; seen too long ago for her name to be kept, she is an anonymous subject. */
export async function writePerson(db: Db, person: PlannedPerson, today: string): Promise<string> {
	if (!mayKeepName(person.lastContact, today)) return writeAnonymousSubject(db, person);
	const { phone, lastContact: _, ...identity } = person;
	// Known since a year when she was younger than on her course: the number was then her adult's.
	const owner = ownerOfContact(
		person.birthYear ?? null,
		db.acting.at.toZonedDateTimeISO('UTC').year
	);
	const { id } = accepted(
		await addPerson(db, { ...identity, phone: phone && { ...phone, owner, isFictional: true } })
	);
	return id;
}

async function writeAnonymousSubject(db: Db, person: PlannedPerson): Promise<string> {
	const year = Number(person.lastContact.slice(0, 4));
	const { id } = await db
		.insertInto('people')
		.values({
			centre_id: centreOf(db),
			age_band: ageBandIn(year, person.birthYear ?? null),
			age_band_year: year,
			sex: person.sex,
			commune_insee: person.commune,
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	return id;
}
