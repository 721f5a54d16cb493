import type { ConfidentialRefusal } from '#lib/features/house/confidential/index.ts';
import { isMailAddress } from '#lib/shared/mail-address.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { contactRule } from './contact-rule.ts';
import type { PersonRecord } from './person-record.ts';
import { refusePersonWords } from './refuse-person-words.ts';

export type PersonRefusal = PlainRefusal | ConfidentialRefusal;

type PlainRefusal = {
	refusal:
		| 'name-missing'
		| 'name-length'
		| 'birth-year'
		| 'phone-and-none'
		| 'email'
		| 'member-number'
		| 'quarter'
		| 'adult-missing'
		| 'adult-name';
	message: string;
};

const LONGEST_NAME = 120;
const LONGEST_NUMBER = 40;

/**
 * A resident is a name, a possible year, and contacts that are hers to give: under 15 they are the
 * responsible adult's (loi n° 78-17, art. 45). `asksAdult`: somebody is there to say who the adult
 * is; a register or a workshop's list may not know.
 */
export function refusePerson(
	person: PersonRecord,
	year: number,
	asksAdult: boolean
): PersonRefusal | null {
	return (
		refuseName(person) ??
		refuseYear(person.birthYear, year) ??
		refuseContacts(person, year, asksAdult) ??
		refusePersonWords(person)
	);
}

function refuseName({ familyName, givenName }: PersonRecord): PersonRefusal | null {
	if (!familyName.trim() || !givenName.trim()) {
		return refuse('name-missing', 'Donnez un nom et un prénom.');
	}
	const longest = Math.max(familyName.trim().length, givenName.trim().length);
	if (longest > LONGEST_NAME) {
		return refuse('name-length', 'Ce nom est trop long\u00a0: 120 lettres au plus.');
	}
	return null;
}

function refuseYear(birthYear: number | null, year: number): PersonRefusal | null {
	if (birthYear === null || (birthYear >= year - 120 && birthYear <= year)) return null;
	return refuse(
		'birth-year',
		'L’année de naissance s’écrit avec quatre chiffres, par exemple 1948.'
	);
}

function refuseContacts(
	person: PersonRecord,
	year: number,
	asksAdult: boolean
): PersonRefusal | null {
	if (person.noPhone && person.phones.length > 0) {
		return refuse(
			'phone-and-none',
			'Donnez un numéro, ou cochez « pas de téléphone »\u00a0: pas les deux.'
		);
	}
	if (person.emails.some(({ address }) => !isMailAddress(address))) {
		return refuse('email', 'Cette adresse ne s’écrit pas ainsi\u00a0: nom@exemple.fr.');
	}
	if (person.memberNumbers.some((number) => number.length > LONGEST_NUMBER || !number.trim())) {
		return refuse('member-number', 'Ce numéro d’adhérent est trop long.');
	}
	const adult = person.responsibleAdult;
	if (adult && (!adult.familyName.trim() || !adult.givenName.trim())) {
		return refuse('adult-name', 'Donnez le prénom et le nom de l’adulte responsable.');
	}
	return adult ? null : refuseWithoutAdult(person, year, asksAdult);
}

function refuseWithoutAdult(
	person: PersonRecord,
	year: number,
	asksAdult: boolean
): PersonRefusal | null {
	const rule = contactRule(person.birthYear, year);
	if (rule === 'own') return null;
	const hasOwn = [...person.phones, ...person.emails].some(({ owner }) => owner === 'own');
	if (!asksAdult && !(rule === 'adult-is-contact' && hasOwn)) return null;
	return refuse(
		'adult-missing',
		rule === 'adult-is-contact'
			? 'Avant 15 ans, on joint un adulte responsable\u00a0: donnez son prénom et son nom. Le téléphone noté est le sien.'
			: 'De 15 à 17 ans, donnez aussi le prénom et le nom d’un adulte responsable.'
	);
}
