import { fail, redirect } from '@sveltejs/kit';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { listRounds, openRound } from '#lib/features/learning/territories/index.server.ts';
import { requireLead } from './require-lead.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	requireLead(locals.viewer);
	const rounds = await asViewer(locals, listRounds);
	return {
		rounds: rounds.map(({ id, label, startsOn, closedAt, centres }) => ({
			...{ id, label, startsOn, centres },
			isClosed: closedAt !== null
		}))
	};
};

export const actions = {
	default: async ({ locals, request, url }) => {
		requireLead(locals.viewer);
		const form = await request.formData();
		const asked = {
			label: String(form.get('nom') ?? ''),
			startsOn: String(form.get('debut') ?? '')
		};
		const opened = await asViewer(locals, (db) => openRound(db, asked));
		if ('refusal' in opened) return fail(400, { message: opened.message, asked });
		redirect(303, `${url.pathname}/${opened.id}`);
	}
} satisfies Actions;
