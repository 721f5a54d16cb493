import type { Db } from '#lib/platform/database/acting.ts';
import { recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { contactRule } from '../../domain/contact-rule.ts';
import type { PersonRecord } from '../../domain/person-record.ts';
import { type PersonRefusal, refusePerson } from '../../domain/refuse-person.ts';
import { refuseUnknownQuarter } from './refuse-unknown-quarter.ts';
import { detailsOf, nameColumns, writeContacts } from './write-identity.ts';

export type UnknownPerson = { refusal: 'unknown-person'; message: string };

/**
 * Corrects what is kept of somebody (GDPR, art. 16): the record becomes exactly what is given.
 * Two people at once: the second one waits, and her words stand.
 */
export async function updatePerson(
	db: Db,
	id: string,
	given: PersonRecord
): Promise<{ id: string } | PersonRefusal | UnknownPerson> {
	const year = db.acting.at.toZonedDateTimeISO('UTC').year;
	const record = ownedByRule(given, year);
	const refusal =
		refusePerson(record, year, false) ?? (await refuseUnknownQuarter(db, record.quarterId));
	if (refusal) return refusal;
	const locked = await db
		.selectFrom('person_identities')
		.where('person_id', '=', id)
		.forUpdate()
		.select('person_id')
		.executeTakeFirst();
	if (!locked) return refuse('unknown-person', 'Cette fiche n’existe plus.');
	// Who wrote the record first stays; the journal says who corrected it.
	await db.updateTable('people').set(detailsOf(record)).where('id', '=', id).execute();
	await db
		.updateTable('person_identities')
		.set({ ...nameColumns(record), ...recordedBy(db) })
		.where('person_id', '=', id)
		.execute();
	await dropWhatIsNotGiven(db, id, record);
	await writeContacts(db, id, record);
	await writeJournal(db, { action: 'correct', kind: 'person', id });
	return { id };
}

/** Under 15, with her adult known, every contact is the adult's (loi n° 78-17, art. 45). */
function ownedByRule(record: PersonRecord, year: number): PersonRecord {
	const isAdults =
		record.responsibleAdult !== null && contactRule(record.birthYear, year) === 'adult-is-contact';
	if (!isAdults) return record;
	const owner = 'responsible-adult' as const;
	return {
		...record,
		phones: record.phones.map((phone) => ({ ...phone, owner })),
		emails: record.emails.map((email) => ({ ...email, owner }))
	};
}

async function dropWhatIsNotGiven(db: Db, id: string, record: PersonRecord): Promise<void> {
	const numbers = record.phones.map(({ number }) => number);
	const addresses = record.emails.map(({ address }) => address);
	await db
		.deleteFrom('person_phones')
		.where('person_id', '=', id)
		.$if(numbers.length > 0, (query) => query.where('number', 'not in', numbers))
		.execute();
	await db
		.deleteFrom('person_emails')
		.where('person_id', '=', id)
		.$if(addresses.length > 0, (query) => query.where('address', 'not in', addresses))
		.execute();
	await db
		.deleteFrom('member_numbers')
		.where('person_id', '=', id)
		.$if(record.memberNumbers.length > 0, (query) =>
			query.where('number', 'not in', record.memberNumbers)
		)
		.execute();
	if (!record.address) {
		await db.deleteFrom('person_addresses').where('person_id', '=', id).execute();
	}
	if (!record.noPhone) {
		await db.deleteFrom('phone_absences').where('person_id', '=', id).execute();
	}
	if (!record.responsibleAdult) {
		await db.deleteFrom('responsible_adults').where('person_id', '=', id).execute();
	}
}
