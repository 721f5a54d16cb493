import type { Db } from '#lib/platform/database/acting.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { PersonRefusal } from '../../domain/refuse-person.ts';
import type { NewPerson } from './add-person.ts';
import { showPerson } from '../find/show-person.ts';
import { type UnknownPerson, updatePerson } from './update-person.ts';

/** Adds to a known record what it lacks; what it says already stays as it is. */
export async function completePerson(
	db: Db,
	id: string,
	given: NewPerson
): Promise<{ id: string } | PersonRefusal | UnknownPerson> {
	const known = await showPerson(db, id);
	if (!known) return refuse('unknown-person', 'Cette fiche n’existe plus.');
	const { phone } = given;
	const email = given.email?.trim().toLowerCase();
	const owner = given.responsibleAdult ? 'responsible-adult' : (phone?.owner ?? 'own');
	const phones =
		phone && !known.phones.some(({ number }) => number === phone.number)
			? [...known.phones, { ...phone, owner }]
			: known.phones;
	const emails =
		email && !known.emails.some(({ address }) => address === email)
			? [...known.emails, { address: email, owner }]
			: known.emails;
	const number = given.memberNumber?.trim();
	return updatePerson(db, id, {
		...known,
		birthYear: known.birthYear ?? given.birthYear ?? null,
		sex: known.sex ?? given.sex ?? null,
		commune: known.commune ?? given.commune ?? null,
		quarterId: known.quarterId ?? given.quarterId ?? null,
		socialStatus: known.socialStatus ?? given.socialStatus ?? null,
		phones,
		noPhone: phones.length === 0 && (known.noPhone || (given.noPhone ?? false)),
		emails,
		address: known.address ?? given.address ?? null,
		memberNumbers:
			number && !known.memberNumbers.includes(number)
				? [...known.memberNumbers, number]
				: known.memberNumbers,
		responsibleAdult: known.responsibleAdult ?? given.responsibleAdult ?? null
	});
}
