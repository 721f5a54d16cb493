import { ownerOfContact } from '../../domain/contact-rule.ts';
import type { PersonFormData } from '../../domain/person-form.ts';
import { type AddressRefusal, readPostalAddress } from '../../domain/postal-address.ts';
import type { KeptPhone, PersonRecord } from '../../domain/person-record.ts';
import type { NewPerson } from '../record/add-person.ts';
import { type PhoneRefusal, readTypedPhone } from '../contact/read-contacts.ts';

/** Somebody new, as the form tells her; a number or an address that cannot be read is refused. */
export function readPersonForm(
	data: PersonFormData,
	year: number
): NewPerson | PhoneRefusal | AddressRefusal {
	const record = readRecordForm(data, year, []);
	if ('refusal' in record) return record;
	return {
		familyName: record.familyName,
		givenName: record.givenName,
		birthYear: record.birthYear ?? undefined,
		sex: record.sex ?? undefined,
		commune: record.commune ?? undefined,
		phone: record.phones[0],
		noPhone: record.noPhone,
		email: record.emails[0]?.address,
		address: record.address ?? undefined,
		quarterId: record.quarterId ?? undefined,
		socialStatus: record.socialStatus ?? undefined,
		memberNumber: record.memberNumbers[0],
		responsibleAdult: record.responsibleAdult ?? undefined
	};
}

/** A whole record, as the form tells it; a number that she had already keeps its owner. */
export function readRecordForm(
	data: PersonFormData,
	year: number,
	known: readonly KeptPhone[]
): PersonRecord | PhoneRefusal | AddressRefusal {
	const birthYear = data.naissance ? Number(data.naissance) : null;
	const owner = ownerOfContact(birthYear, year);
	const phones = new Map<string, KeptPhone>();
	for (const typed of data.telephone) {
		const phone = readTypedPhone(typed, owner);
		if (phone && 'refusal' in phone) return phone;
		if (phone)
			phones.set(phone.number, known.find(({ number }) => number === phone.number) ?? phone);
	}
	const address = readPostalAddress(data.adressePostale);
	if (address && 'refusal' in address) return address;
	const addresses = new Set(data.courriel.map((text) => text.toLowerCase()).filter(Boolean));
	const numbers = new Set(
		data.adherent
			.split(/[,;]/)
			.map((text) => text.trim())
			.filter(Boolean)
	);
	const hasAdult = data.adultePrenom !== '' || data.adulteNom !== '';
	return {
		familyName: data.nom,
		givenName: data.prenom,
		birthYear,
		sex: data.sexe || null,
		commune: data.commune || null,
		quarterId: data.quartier || null,
		socialStatus: data.statut || null,
		phones: [...phones.values()],
		noPhone: data.sansTelephone,
		emails: [...addresses].map((email) => ({ address: email, owner })),
		address,
		memberNumbers: [...numbers],
		responsibleAdult: hasAdult ? { givenName: data.adultePrenom, familyName: data.adulteNom } : null
	};
}
