import { ownerOfContact } from '#lib/features/people/people/index.ts';
import {
	addPerson,
	addPhone,
	findPeople,
	type KnownPerson,
	type PersonRefusal
} from '#lib/features/people/people/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { readPhone } from '#lib/shared/phone-number.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { enrolPerson, type EnrolRefusal } from './enrol-person.ts';
import { lockGroup } from './lock-group.ts';

export type NewEnrolment = {
	groupId: string;
	familyName: string;
	givenName: string;
	birthYear?: number;
	/** As typed; may be empty. */
	phone: string;
	today: string;
	/** The page asked about her age, and somebody answered. */
	isAgeSeen?: boolean;
	/** She is at the séance of this day: enrolled from it on, whatever the seats. */
	cameOn?: string;
};

export type PhoneRefusal = { refusal: 'phone'; message: string };

/**
 * Enrols a person by her name: the resident the centre already knows under that name and birth
 * year, otherwise a new one. A group that has begun takes her from today on.
 */
export async function enrolNewPerson(
	db: Db,
	request: NewEnrolment
): Promise<{ id: string } | EnrolRefusal | PersonRefusal | PhoneRefusal> {
	const reading = request.phone ? readPhone(request.phone) : null;
	if (reading && 'refusal' in reading) return refuse('phone', reading.message);
	// A child is reached through an adult: the number given for her is the adult's.
	const owner = ownerOfContact(
		request.birthYear ?? null,
		Temporal.PlainDate.from(request.today).year
	);
	const phone = reading
		? { number: reading.e164, owner, isFictional: reading.fictional }
		: undefined;
	// A form sent twice at once waits here, then finds the person it has just added.
	await lockGroup(db, request.groupId);
	const namesakes = await findPeople(db, request);
	const known = namesakes.find(
		(person) => person.birthYear !== null && person.birthYear === request.birthYear
	);
	if (request.birthYear === undefined && (await isListed(db, request.groupId, namesakes))) {
		return refuse(
			'same-name',
			'Une personne de ce nom est déjà sur la liste de ce groupe. Si c’est quelqu’un d’autre, donnez son année de naissance.'
		);
	}
	if (known && phone) await addPhone(db, known.id, phone);
	const person = known ?? (await addPerson(db, { ...nameOf(request), phone }));
	if ('refusal' in person) return person;
	if (request.cameOn) {
		const { groupId, cameOn } = request;
		return enrolPerson(db, { groupId, personId: person.id, enrolledOn: cameOn, isInRoom: true });
	}
	const begun = await db
		.selectFrom('attendances')
		.where('group_id', '=', request.groupId)
		.select('seance_id')
		.limit(1)
		.executeTakeFirst();
	return enrolPerson(db, {
		groupId: request.groupId,
		personId: person.id,
		enrolledOn: begun ? request.today : undefined,
		isAgeSeen: request.isAgeSeen
	});
}

const nameOf = ({ familyName, givenName, birthYear }: NewEnrolment) => ({
	familyName,
	givenName,
	birthYear
});

async function isListed(db: Db, groupId: string, people: KnownPerson[]): Promise<boolean> {
	if (people.length === 0) return false;
	const listed = await db
		.selectFrom('enrolments')
		.where('group_id', '=', groupId)
		.where(
			'person_id',
			'in',
			people.map(({ id }) => id)
		)
		.select('id')
		.limit(1)
		.executeTakeFirst();
	return listed !== undefined;
}
