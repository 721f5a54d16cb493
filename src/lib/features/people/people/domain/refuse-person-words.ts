import {
	type ConfidentialRefusal,
	refuseConfidential
} from '#lib/features/house/confidential/index.ts';
import type { PersonRecord } from './person-record.ts';

/**
 * Nothing that a centre never keeps is written of a person, whatever way her words came: a form, a
 * register, a command (study-2.4). Her two names are read together too: a number may be cut in two.
 */
export function refusePersonWords(person: PersonRecord): ConfidentialRefusal | null {
	const { familyName, givenName, emails, memberNumbers, address, responsibleAdult } = person;
	const cut = refuseConfidential({ 'Prénom et nom': `${givenName} ${familyName}` });
	const whole = refuseConfidential({
		'Nom et prénom': `${familyName} ${givenName}`,
		'Adresse e-mail': emails.map((email) => email.address).join('\n'),
		'Numéro d’adhérent': memberNumbers.join('\n'),
		'Adresse postale': address ? [...address.delivery, address.town].join('\n') : '',
		'Adulte responsable': responsibleAdult
			? `${responsibleAdult.familyName} ${responsibleAdult.givenName}`
			: ''
	});
	return whole ?? cut;
}
