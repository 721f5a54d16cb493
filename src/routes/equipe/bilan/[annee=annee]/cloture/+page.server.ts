import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { closeYear, showReport } from '#lib/features/year/reports/index.server.ts';
import { checkList, isOver } from '#lib/features/year/reports/index.ts';
import { deed, deeds } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { yearIn } from '../year-in.ts';
import type { Actions } from './$types';

export const load = shown('close-year', async (db, { viewer, url, today }) => {
	const year = yearIn(url);
	const { report, narratives, choices } = await showReport(db, viewer.centre, year, today);
	if (report.closedOn || !isOver(year, today)) redirect(303, `/equipe/bilan/${year}`);
	return { year, toSettle: checkList(report, narratives, choices).open };
});

export const actions: Actions = deeds({
	default: deed(
		'close-year',
		v.object({}),
		(db, _nothing, { viewer, url, today }) =>
			closeYear(db, { centre: viewer.centre, year: yearIn(url), today }),
		(_closed, { url }) => `/equipe/bilan/${yearIn(url)}`
	)
});
