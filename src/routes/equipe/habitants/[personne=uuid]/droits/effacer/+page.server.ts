import { error, fail, redirect } from '@sveltejs/kit';
import { closeYear } from '#lib/features/year/reports/index.server.ts';
import { eraseOnRequest, foreseeErasure } from '#lib/features/rights/rights/index.server.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { requireRights } from '../../../conservation/require-rights.ts';
import type { Actions, PageServerLoad } from './$types';

const isRetention = (url: URL) => url.searchParams.get('raison') === 'conservation';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { where } = requireRights(locals);
	const foreseen = await asViewer(locals, (db) =>
		foreseeErasure(db, { personId: params.personne, today: where.today })
	);
	if (!foreseen) error(404, 'Cette personne n’est pas de votre centre, ou n’a plus de nom.');
	return { ...foreseen, personId: params.personne, isRetention: isRetention(url) };
};

export const actions: Actions = {
	default: async ({ locals, params, url }) => {
		const { viewer, where } = requireRights(locals);
		const { centre } = viewer;
		const done = await asViewer(locals, (db) =>
			eraseOnRequest(db, {
				personId: params.personne,
				cause: isRetention(url) ? 'retention' : 'erasure-asked',
				today: where.today,
				closeYear: (open, year) => closeYear(open, { centre, year, today: where.today })
			})
		);
		if ('refusal' in done) return fail(400, done);
		redirect(303, '/equipe/habitants/conservation#certificats');
	}
};
