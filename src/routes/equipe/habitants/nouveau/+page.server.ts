import { fail, redirect } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { valibot } from 'sveltekit-superforms/adapters';
import { readPersonForm, receivePerson } from '#lib/features/people/people/index.server.ts';
import { formErrors, PersonForm, REFUSED_FIELDS } from '#lib/features/people/people/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { requireDeed } from '../../require-deed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	requireDeed(locals.viewer, 'write-people');
	const form = await superValidate(valibot(PersonForm), { errors: false });
	return { typed: form.data };
};

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const viewer = requireDeed(locals.viewer, 'write-people');
		const sent = await request.formData();
		const form = await superValidate(sent, valibot(PersonForm));
		const typed = form.data;
		if (!form.valid) return fail(400, { typed, errors: formErrors(form.errors) });
		const year = Number(todayIn(viewer.centre.timeZone, locals.world.now()).slice(0, 4));
		const refuse = ({ refusal, message }: { refusal: string; message: string }) =>
			fail(409, { typed, errors: { [REFUSED_FIELDS[refusal] ?? 'nom']: message } });
		const person = readPersonForm(typed, year);
		if ('refusal' in person) return refuse(person);
		const which = String(sent.get('quelle') ?? '');
		const answer =
			which === 'autre'
				? { otherThan: sent.getAll('vue').map(String) }
				: which
					? { sameAs: which }
					: null;
		const done = await asViewer(locals, (db) => receivePerson(db, person, answer));
		if ('people' in done) {
			return fail(409, {
				typed,
				errors: {},
				alike: { message: done.message, people: done.people }
			});
		}
		if ('refusal' in done) return refuse(done);
		redirect(303, `/equipe/habitants/${done.id}`);
	}
};
