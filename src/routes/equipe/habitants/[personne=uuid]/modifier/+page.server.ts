import { error } from '@sveltejs/kit';
import {
	readRecordForm,
	showPerson,
	updatePerson
} from '#lib/features/people/people/index.server.ts';
import {
	fullName,
	PersonForm,
	type PersonFormData,
	type PersonRecord,
	REFUSED_FIELDS,
	spokenNumber,
	writtenAddress
} from '#lib/features/people/people/index.ts';
import { quartersFor } from '#lib/features/people/quarters/index.server.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deed, deeds, type Doing } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import type { Actions } from './$types';

const GONE = 'Cette personne n’est pas connue de votre centre, ou son nom est effacé.';

export const load = shown(
	'write-people',
	async (db, { params }: Asked<'personne'>) => {
		const person = await showPerson(db, params.personne);
		return (
			person && {
				id: params.personne,
				name: fullName(person),
				known: asTyped(person),
				quarters: await quartersFor(db, person.quarterId)
			}
		);
	},
	GONE
);

export const actions: Actions = deeds({
	default: deed(
		'write-people',
		PersonForm,
		async (db, typed, { params, today }: Doing<'personne'>) => {
			const known = await showPerson(db, params.personne);
			if (!known) error(404, { message: GONE });
			const record = readRecordForm(typed, Number(today.slice(0, 4)), known.phones);
			return 'refusal' in record ? record : updatePerson(db, params.personne, record);
		},
		(_done, { params }) => `/equipe/habitants/${params.personne}`,
		REFUSED_FIELDS
	)
});

function asTyped(person: PersonRecord): PersonFormData {
	return {
		prenom: person.givenName,
		nom: person.familyName,
		naissance: person.birthYear === null ? '' : String(person.birthYear),
		telephone: person.phones.map(({ number }) => spokenNumber(number)),
		sansTelephone: person.noPhone,
		courriel: person.emails.map(({ address }) => address),
		adressePostale: person.address ? writtenAddress(person.address) : '',
		adultePrenom: person.responsibleAdult?.givenName ?? '',
		adulteNom: person.responsibleAdult?.familyName ?? '',
		commune: person.commune ?? '',
		quartier: person.quarterId ?? '',
		sexe: person.sex ?? '',
		statut: person.socialStatus ?? '',
		adherent: person.memberNumbers.join(', ')
	};
}
