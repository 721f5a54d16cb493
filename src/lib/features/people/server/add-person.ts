import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { normalisePersonName } from '#lib/shared/person-name.ts';
import { addPhone, type NewPhone } from './add-phone.ts';

export type NewPerson = {
	familyName: string;
	givenName: string;
	birthYear?: number;
	sex?: 'female' | 'male';
	commune?: string;
	phone?: NewPhone;
};

export type PersonRefusal = { refusal: 'name-missing' | 'birth-year'; message: string };

/** Records a resident of the acting centre: a name, and only what was given. */
export async function addPerson(
	db: Db,
	person: NewPerson
): Promise<{ id: string } | PersonRefusal> {
	const refusal = refusePerson(person, db.acting.at.toZonedDateTimeISO('UTC').year);
	if (refusal) return refusal;
	const centre_id = centreOf(db);
	const stamp = recordedBy(db);
	const { id } = await db
		.insertInto('people')
		.values({
			centre_id,
			birth_year: person.birthYear ?? null,
			sex: person.sex ?? null,
			commune_insee: person.commune ?? null,
			...stamp
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await db
		.insertInto('person_identities')
		.values({
			person_id: id,
			centre_id,
			family_name: person.familyName.trim(),
			given_name: person.givenName.trim(),
			name_key: normalisePersonName(person.familyName, person.givenName),
			...stamp
		})
		.execute();
	await writeJournal(db, { action: 'add', kind: 'person', id });
	if (person.phone) await addPhone(db, id, person.phone);
	return { id };
}

function refusePerson(person: NewPerson, thisYear: number): PersonRefusal | null {
	if (!person.familyName.trim() || !person.givenName.trim()) {
		return { refusal: 'name-missing', message: 'Donnez un nom et un prénom.' };
	}
	if (person.birthYear && (person.birthYear < thisYear - 120 || person.birthYear > thisYear)) {
		return {
			refusal: 'birth-year',
			message: 'L’année de naissance s’écrit avec quatre chiffres, par exemple 1948.'
		};
	}
	return null;
}
