import { fail, redirect } from '@sveltejs/kit';
import { closeYear } from '#lib/features/year/reports/index.server.ts';
import { checkList, isOver } from '#lib/features/year/reports/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { openReport } from '../open-report.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { shown, today } = await openReport(locals, params.annee, 'close-year');
	if (shown.report.closedOn || !isOver(params.annee, today))
		redirect(303, `/equipe/bilan/${params.annee}`);
	return {
		year: params.annee,
		toSettle: checkList(shown.report, shown.narratives, shown.choices).open
	};
};

export const actions: Actions = {
	default: async ({ locals, params }) => {
		const { viewer, today } = await openReport(locals, params.annee, 'close-year');
		const closed = await asViewer(locals, (db) =>
			closeYear(db, { centre: viewer.centre, year: params.annee, today })
		);
		if ('refusal' in closed) return fail(409, { message: closed.message });
		redirect(303, `/equipe/bilan/${params.annee}`);
	}
};
