import { fail, redirect } from '@sveltejs/kit';
import { setError, superValidate } from 'sveltekit-superforms';
import { valibot } from 'sveltekit-superforms/adapters';
import {
	noteVisit,
	recordOutcome,
	undoProjectVisit
} from '#lib/features/learning/projects/index.server.ts';
import { isOutcome, VisitForm } from '#lib/features/learning/projects/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { isId } from '#lib/shared/identifier.ts';
import { requireDeed } from '../../require-deed.ts';
import { fieldOfVisit, visitOf } from '../visit-of-form.ts';
import type { RequestEvent } from './$types';

export const visitActions = {
	venue: async ({ request, locals, params, url }: RequestEvent) => {
		const viewer = requireDeed(locals.viewer, 'follow-people');
		const form = await superValidate(request, valibot(VisitForm));
		if (!form.valid) return fail(400, { form });
		const today = todayIn(viewer.centre.timeZone, locals.world.now());
		const noted = await asViewer(locals, (db) =>
			noteVisit(db, { projectId: params.projet, ...visitOf(form.data), today })
		);
		if ('refusal' in noted) return setError(form, fieldOfVisit(noted), noted.message);
		redirect(303, `${url.pathname}#venues`);
	},
	'annuler-venue': async ({ request, locals, url }: RequestEvent) => {
		requireDeed(locals.viewer, 'follow-people');
		const id = String((await request.formData()).get('venue') ?? '');
		if (!isId(id)) return fail(400, { message: 'Cette venue n’existe plus.' });
		const undone = await asViewer(locals, (db) => undoProjectVisit(db, id));
		if ('refusal' in undone) return fail(409, { message: undone.message });
		redirect(303, `${url.pathname}#venues`);
	},
	fin: async ({ request, locals, params, url }: RequestEvent) => {
		const viewer = requireDeed(locals.viewer, 'follow-people');
		const sent = await request.formData();
		const text = (name: string) => String(sent.get(name) ?? '');
		const today = todayIn(viewer.centre.timeZone, locals.world.now());
		const outcome = text('issue');
		if (outcome !== 'reprendre' && !isOutcome(outcome)) {
			const message = 'Choisissez comment le projet se termine.';
			return fail(400, { end: { message, outcome, words: text('mots'), day: text('jour') } });
		}
		const said = await asViewer(locals, (db) =>
			recordOutcome(db, {
				projectId: params.projet,
				outcome: isOutcome(outcome) ? outcome : null,
				words: text('mots'),
				day: isOutcome(outcome) ? text('jour') : today,
				today
			})
		);
		if ('refusal' in said) {
			return fail(409, {
				end: { message: said.message, outcome, words: text('mots'), day: text('jour') }
			});
		}
		redirect(303, url.pathname);
	}
};
