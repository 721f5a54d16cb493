import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { closeYear, showReport } from '#lib/features/year/reports/index.server.ts';
import { checkList, isOver } from '#lib/features/year/reports/index.ts';
import { deed, deeds, type Doing } from '#lib/http/deed.ts';
import type { Asked } from '#lib/http/asked.ts';
import { shown } from '#lib/http/shown.ts';
import type { Actions } from './$types';

export const load = shown('close-year', async (db, { params, viewer, today }: Asked<'annee'>) => {
	const year = params.annee;
	const { report, narratives, choices } = await showReport(db, viewer.centre, year, today);
	if (report.closedOn || !isOver(year, today)) redirect(303, `/equipe/bilan/${year}`);
	return { year, toSettle: checkList(report, narratives, choices).open };
});

export const actions: Actions = deeds({
	default: deed(
		'close-year',
		v.object({}),
		(db, _nothing, { params, viewer, today }: Doing<'annee'>) =>
			closeYear(db, { centre: viewer.centre, year: params.annee, today }),
		(_closed, { params }) => `/equipe/bilan/${params.annee}`
	)
});
