import { fail, redirect } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { valibot } from 'sveltekit-superforms/adapters';
import * as v from 'valibot';
import { pickPerson } from '#lib/features/people/people/index.server.ts';
import {
	attachNewPerson,
	attachPerson,
	correctFamily,
	detachPerson,
	rectifyWords
} from '#lib/features/desk/requests/index.server.ts';
import { RequestForm } from '#lib/features/desk/requests/index.ts';
import { type FamilyCode } from '#lib/features/desk/families/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { requireDeed } from '../../../../require-deed.ts';
import { readNewcomer } from '../../../read-newcomer.ts';
import type { RequestEvent } from './$types';

const { demande, prenom, nom, naissance, telephone, quelle, vue } = RequestForm.entries;
const Words = v.object({ demande });
const Person = v.object({ prenom, nom, naissance, telephone, quelle, vue });

/** The request, as it is now. */
const back = ({ demande: id }: { demande: string }): never =>
	redirect(303, `/equipe/accueil/demandes/${id}`);

async function correct({ request, locals, params }: RequestEvent) {
	requireDeed(locals.viewer, 'receive-requests');
	const family = String((await request.formData()).get('famille') ?? '') as FamilyCode;
	const done = await asViewer(locals, (db) =>
		correctFamily(db, { requestId: params.demande, family })
	);
	if ('refusal' in done) return fail(409, { message: done.message });
	return back(params);
}

async function rectify({ request, locals, params }: RequestEvent) {
	requireDeed(locals.viewer, 'receive-requests');
	const form = await superValidate(request, valibot(Words));
	const words = form.data.demande;
	if (!form.valid) return fail(400, { words, message: form.errors.demande?.[0] });
	const done = await asViewer(locals, (db) =>
		rectifyWords(db, { requestId: params.demande, words })
	);
	if ('refusal' in done) return fail(409, { words, message: done.message });
	return back(params);
}

async function attach({ request, locals, params }: RequestEvent) {
	requireDeed(locals.viewer, 'receive-requests');
	const sent = await request.formData();
	const form = await superValidate(sent, valibot(Person));
	const typedName = String(sent.get('personne-nom') ?? '');
	const sentBack = { person: form.data, typedName };
	if (!form.valid) {
		return fail(400, { ...sentBack, message: Object.values(form.errors).flat().join(' ') });
	}
	const fresh = readNewcomer(form.data);
	const requestId = params.demande;
	const done = await asViewer(locals, async (db) => {
		if (fresh) return attachNewPerson(db, requestId, fresh);
		const picked = await pickPerson(db, {
			id: String(sent.get('personne') ?? ''),
			typed: typedName
		});
		if ('refusal' in picked) return picked;
		if (picked.person) return attachPerson(db, { requestId, personId: picked.person.id });
		return { refusal: 'nobody' as const, message: 'Choisissez quelqu’un, ou donnez son nom.' };
	});
	if (!('refusal' in done)) return back(params);
	const alike = 'people' in done ? done.people : undefined;
	const choices = 'choices' in done ? done.choices : undefined;
	return fail(409, { ...sentBack, message: done.message, alike, choices });
}

async function detach({ locals, params }: RequestEvent) {
	requireDeed(locals.viewer, 'receive-requests');
	const done = await asViewer(locals, (db) => detachPerson(db, params.demande));
	if ('refusal' in done) return fail(409, { message: done.message });
	return back(params);
}

export const requestActions = {
	famille: correct,
	mots: rectify,
	rattacher: attach,
	detacher: detach
};
