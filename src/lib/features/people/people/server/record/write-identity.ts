import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { normalisePersonName } from '#lib/shared/person-name.ts';
import type { PersonName, PersonRecord } from '../../domain/person-record.ts';
import { writeAddress } from './write-address.ts';

/** The columns of a person that are not her name nor how to reach her. */
export function detailsOf(person: PersonRecord) {
	return {
		birth_year: person.birthYear,
		sex: person.sex,
		commune_insee: person.commune,
		quarter_id: person.quarterId,
		social_status: person.socialStatus
	};
}

export function nameColumns({ familyName, givenName }: PersonName) {
	return {
		family_name: familyName.trim(),
		given_name: givenName.trim(),
		name_key: normalisePersonName(familyName, givenName)
	};
}

/** Writes what is given around a name that is just written: numbers, addresses, the adult. */
export async function writeContacts(db: Db, personId: string, person: PersonRecord): Promise<void> {
	const common = { person_id: personId, centre_id: centreOf(db), ...recordedBy(db) };
	if (person.phones.length > 0) {
		await db
			.insertInto('person_phones')
			.values(
				person.phones.map(({ number, owner, isFictional }) => ({
					...common,
					number,
					owner,
					is_fictional: isFictional
				}))
			)
			.onConflict((conflict) =>
				conflict
					.columns(['person_id', 'number'])
					.doUpdateSet((eb) => ({ owner: eb.ref('excluded.owner') }))
			)
			.execute();
	}
	if (person.emails.length > 0) {
		await db
			.insertInto('person_emails')
			.values(person.emails.map((email) => ({ ...common, ...email })))
			.onConflict((conflict) =>
				conflict
					.columns(['person_id', 'address'])
					.doUpdateSet((eb) => ({ owner: eb.ref('excluded.owner') }))
			)
			.execute();
	}
	if (person.memberNumbers.length > 0) {
		await db
			.insertInto('member_numbers')
			.values(person.memberNumbers.map((number) => ({ ...common, number })))
			.onConflict((conflict) => conflict.doNothing())
			.execute();
	}
	if (person.noPhone) {
		await db
			.insertInto('phone_absences')
			.values(common)
			.onConflict((conflict) => conflict.doNothing())
			.execute();
	}
	if (person.address) await writeAddress(db, personId, person.address);
	if (person.responsibleAdult) await writeAdult(db, personId, person.responsibleAdult);
}

async function writeAdult(db: Db, personId: string, adult: PersonName): Promise<void> {
	const named = { family_name: adult.familyName.trim(), given_name: adult.givenName.trim() };
	await db
		.insertInto('responsible_adults')
		.values({ person_id: personId, centre_id: centreOf(db), ...named, ...recordedBy(db) })
		.onConflict((conflict) =>
			conflict.column('person_id').doUpdateSet({ ...named, ...recordedBy(db) })
		)
		.execute();
}
