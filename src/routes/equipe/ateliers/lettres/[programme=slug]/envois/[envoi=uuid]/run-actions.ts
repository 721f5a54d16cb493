import { fail, redirect } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { valibot } from 'sveltekit-superforms/adapters';
import type { CallOutcome } from '#lib/features/learning/funnels/index.ts';
import { cancelRun, noteCalls, postRun } from '#lib/features/learning/letters/index.server.ts';
import { CallsForm } from '#lib/features/learning/letters/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { mailDelivery } from '#lib/platform/mail/mail-delivery.ts';
import { requireDeed } from '../../../../../require-deed.ts';
import type { RequestEvent } from './$types';

export const runActions = {
	async parties({ locals, params }: RequestEvent) {
		const viewer = requireDeed(locals.viewer, 'plan-workshops');
		const asked = {
			runId: params.envoi,
			today: todayIn(viewer.centre.timeZone, locals.world.now()),
			canMail: mailDelivery(locals.world) !== 'none'
		};
		const done = await asViewer(locals, (db) => postRun(db, asked));
		if ('refusal' in done) return fail(409, { message: done.message });
		return { skipped: done.skipped.map(({ name, message }) => `${name} ${message}.`) };
	},
	async annuler({ locals, params, url }: RequestEvent) {
		requireDeed(locals.viewer, 'plan-workshops');
		const done = await asViewer(locals, (db) => cancelRun(db, params.envoi));
		if ('refusal' in done) return fail(409, { message: done.message });
		redirect(303, url.pathname);
	},
	async appels({ request, locals, params, url }: RequestEvent) {
		const viewer = requireDeed(locals.viewer, 'plan-workshops');
		const form = await superValidate(request, valibot(CallsForm));
		if (!form.valid) {
			return fail(400, { message: 'Choisissez dans les listes de la feuille d’appels.' });
		}
		const { appelee, resultat } = form.data;
		const outcomes = new Map(
			appelee.flatMap((entryId, at): [string, CallOutcome][] => {
				const outcome = resultat[at];
				return outcome ? [[entryId, outcome]] : [];
			})
		);
		const today = todayIn(viewer.centre.timeZone, locals.world.now());
		const done = await asViewer(locals, (db) =>
			noteCalls(db, { runId: params.envoi, outcomes, today })
		);
		if ('refusal' in done) return fail(409, { message: done.message });
		redirect(303, `${url.pathname}#appels`);
	}
};
