import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { contactRule } from '../../domain/contact-rule.ts';
import type { PersonRecord } from '../../domain/person-record.ts';
import type { PostalAddress } from '../../domain/postal-address.ts';
import { type PersonRefusal, refusePerson } from '../../domain/refuse-person.ts';
import type { NewPhone } from './add-phone.ts';
import { refuseUnknownQuarter } from './refuse-unknown-quarter.ts';
import { detailsOf, nameColumns, writeContacts } from './write-identity.ts';

/** A name, and only what was given. */
export type NewPerson = {
	familyName: string;
	givenName: string;
	birthYear?: number;
	sex?: 'female' | 'male';
	commune?: string;
	phone?: NewPhone;
	/** She said that she has no telephone. */
	noPhone?: boolean;
	email?: string;
	/** Given by who wants letters. */
	address?: PostalAddress;
	/** One of the centre's own list. */
	quarterId?: string;
	socialStatus?: NonNullable<PersonRecord['socialStatus']>;
	memberNumber?: string;
	responsibleAdult?: { familyName: string; givenName: string };
};

/**
 * Records a resident of the acting centre. `asksAdult`: somebody is there to say who answers for a
 * child. Under 15, with her adult known, the number and the address are the adult's.
 */
export async function addPerson(
	db: Db,
	person: NewPerson,
	{ asksAdult = false } = {}
): Promise<{ id: string } | PersonRefusal> {
	const year = db.acting.at.toZonedDateTimeISO('UTC').year;
	const record = asRecord(person, year);
	const refusal =
		refusePerson(record, year, asksAdult) ?? (await refuseUnknownQuarter(db, record.quarterId));
	if (refusal) return refusal;
	const centre_id = centreOf(db);
	const stamp = recordedBy(db);
	const { id } = await db
		.insertInto('people')
		.values({ centre_id, ...detailsOf(record), ...stamp })
		.returning('id')
		.executeTakeFirstOrThrow();
	await db
		.insertInto('person_identities')
		.values({ person_id: id, centre_id, ...nameColumns(record), ...stamp })
		.execute();
	await writeContacts(db, id, record);
	await writeJournal(db, { action: 'add', kind: 'person', id });
	return { id };
}

function asRecord(person: NewPerson, year: number): PersonRecord {
	const birthYear = person.birthYear ?? null;
	const adult = person.responsibleAdult ?? null;
	const isAdults = adult !== null && contactRule(birthYear, year) === 'adult-is-contact';
	const owner = isAdults ? 'responsible-adult' : (person.phone?.owner ?? 'own');
	return {
		familyName: person.familyName,
		givenName: person.givenName,
		birthYear,
		sex: person.sex ?? null,
		commune: person.commune ?? null,
		quarterId: person.quarterId ?? null,
		socialStatus: person.socialStatus ?? null,
		phones: person.phone ? [{ ...person.phone, owner }] : [],
		noPhone: person.noPhone ?? false,
		emails: person.email?.trim() ? [{ address: person.email.trim().toLowerCase(), owner }] : [],
		address: person.address ?? null,
		memberNumbers: person.memberNumber?.trim() ? [person.memberNumber.trim()] : [],
		responsibleAdult: adult
	};
}
