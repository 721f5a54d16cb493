import { error, fail, redirect } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { valibot } from 'sveltekit-superforms/adapters';
import {
	readRecordForm,
	showPerson,
	updatePerson
} from '#lib/features/people/people/index.server.ts';
import {
	formErrors,
	fullName,
	PersonForm,
	type PersonFormData,
	type PersonRecord,
	REFUSED_FIELDS,
	spokenNumber,
	writtenAddress
} from '#lib/features/people/people/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { requireDeed } from '../../../require-deed.ts';
import type { Actions, PageServerLoad } from './$types';

const GONE = 'Cette personne n’est pas connue de votre centre, ou son nom est effacé.';

export const load: PageServerLoad = async ({ locals, params }) => {
	requireDeed(locals.viewer, 'write-people');
	const person = await asViewer(locals, (db) => showPerson(db, params.personne));
	if (!person) error(404, { message: GONE });
	return { id: params.personne, name: fullName(person), typed: asTyped(person) };
};

export const actions: Actions = {
	default: async ({ request, locals, params }) => {
		const viewer = requireDeed(locals.viewer, 'write-people');
		const form = await superValidate(request, valibot(PersonForm));
		const typed = form.data;
		if (!form.valid) return fail(400, { typed, errors: formErrors(form.errors) });
		const year = Number(todayIn(viewer.centre.timeZone, locals.world.now()).slice(0, 4));
		const done = await asViewer(locals, async (db) => {
			const known = await showPerson(db, params.personne);
			const record = readRecordForm(typed, year, known?.phones ?? []);
			return 'refusal' in record ? record : updatePerson(db, params.personne, record);
		});
		if ('refusal' in done) {
			if (done.refusal === 'unknown-person') error(404, { message: GONE });
			return fail(409, {
				typed,
				errors: { [REFUSED_FIELDS[done.refusal] ?? 'nom']: done.message }
			});
		}
		redirect(303, `/equipe/habitants/${params.personne}`);
	}
};

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
		qpv: person.qpv ?? '',
		sexe: person.sex ?? '',
		statut: person.socialStatus ?? '',
		adherent: person.memberNumbers.join(', ')
	};
}
