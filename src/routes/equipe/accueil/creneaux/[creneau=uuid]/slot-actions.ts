import { fail, redirect } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { valibot } from 'sveltekit-superforms/adapters';
import { cancelSlot, changeSlot, restoreSlot } from '#lib/features/desk/drop-ins/index.server.ts';
import { ChangeForm } from '#lib/features/desk/drop-ins/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { requireDeed } from '../../../require-deed.ts';
import type { RequestEvent } from './$types';

export const slotActions = {
	annuler: async ({ request, locals, params, url }: RequestEvent) => {
		requireDeed(locals.viewer, 'plan-drop-ins');
		const reason = String((await request.formData()).get('raison') ?? '').slice(0, 300);
		const done = await asViewer(locals, (db) => cancelSlot(db, { slotId: params.creneau, reason }));
		if ('refusal' in done) return fail(409, { message: done.message, reason });
		redirect(303, url.pathname);
	},
	retablir: async ({ locals, params, url }: RequestEvent) => {
		requireDeed(locals.viewer, 'plan-drop-ins');
		const done = await asViewer(locals, (db) => restoreSlot(db, params.creneau));
		if ('refusal' in done) return fail(409, { message: done.message });
		redirect(303, url.pathname);
	},
	changer: async ({ request, locals, params, url }: RequestEvent) => {
		requireDeed(locals.viewer, 'plan-drop-ins');
		const form = await superValidate(request, valibot(ChangeForm));
		const changed = form.data;
		if (!form.valid) {
			return fail(400, { message: Object.values(form.errors).flat().join(' '), changed });
		}
		const { fin, places, lieu } = changed;
		const done = await asViewer(locals, (db) =>
			changeSlot(db, { slotId: params.creneau, endsAt: fin, capacity: places, venue: lieu })
		);
		if ('refusal' in done) return fail(409, { message: done.message, changed });
		redirect(303, url.pathname);
	}
};
