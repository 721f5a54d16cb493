import { addPerson, findPeople, type PersonRefusal } from '#lib/features/people/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { readPhone } from '#lib/shared/phone-number.ts';
import { enrolPerson, type EnrolRefusal } from './enrol-person.ts';

export type NewEnrolment = {
	groupId: string;
	familyName: string;
	givenName: string;
	birthYear?: number;
	/** As typed; may be empty. */
	phone: string;
	today: string;
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
	const phone = request.phone ? readPhone(request.phone) : null;
	if (phone && 'refusal' in phone) return { refusal: 'phone', message: phone.message };
	const known = (await findPeople(db, request)).find(
		(person) => person.birthYear !== null && person.birthYear === request.birthYear
	);
	const person =
		known ??
		(await addPerson(db, {
			familyName: request.familyName,
			givenName: request.givenName,
			birthYear: request.birthYear,
			phone: phone ? { number: phone.e164, owner: 'own', isFictional: phone.fictional } : undefined
		}));
	if ('refusal' in person) return person;
	const begun = await db
		.selectFrom('attendances')
		.where('group_id', '=', request.groupId)
		.select('seance_id')
		.limit(1)
		.executeTakeFirst();
	return enrolPerson(db, {
		groupId: request.groupId,
		personId: person.id,
		enrolledOn: begun ? request.today : undefined
	});
}
