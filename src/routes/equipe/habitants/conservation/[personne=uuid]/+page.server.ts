import { error, fail, redirect } from '@sveltejs/kit';
import {
	pauseRetention,
	resumeRetention,
	showRetention
} from '#lib/features/rights/rights/index.server.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { plainDay } from '#lib/shared/french-dates.ts';
import { requireRights } from '../require-rights.ts';
import type { Actions, PageServerLoad } from './$types';

const LIST = '/equipe/habitants/conservation';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { where } = requireRights(locals);
	const { lines } = await asViewer(locals, (db) => showRetention(db, where, [params.personne]));
	const [line] = lines;
	if (!line?.name) {
		error(404, 'Cette personne n’est pas de votre centre, ou son nom ne s’efface pas bientôt.');
	}
	return {
		personId: line.personId,
		name: line.name,
		lastContact: plainDay(line.lastContact),
		erasedFrom: line.step === 'warn' ? null : plainDay(line.erasedFrom),
		pause: line.pause && { ...line.pause, until: plainDay(line.pause.until) }
	};
};

export const actions: Actions = {
	pause: async ({ locals, params, request }) => {
		const { where } = requireRights(locals);
		const data = await request.formData();
		const typed = {
			reason: String(data.get('raison') ?? ''),
			until: String(data.get('jour') ?? '')
		};
		const done = await asViewer(locals, (db) =>
			pauseRetention(db, { personId: params.personne, ...typed, today: where.today })
		);
		if ('refusal' in done) return fail(400, { typed, ...done });
		redirect(303, LIST);
	},
	reprendre: async ({ locals, params }) => {
		const { where } = requireRights(locals);
		const done = await asViewer(locals, (db) =>
			resumeRetention(db, { personId: params.personne, today: where.today })
		);
		if ('refusal' in done) return fail(400, { typed: { reason: '', until: '' }, ...done });
		redirect(303, LIST);
	}
};
