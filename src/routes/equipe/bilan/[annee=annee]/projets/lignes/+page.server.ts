import { error } from '@sveltejs/kit';
import { listFreeRows } from '#lib/features/year/reports/index.server.ts';
import {
	FREE_LABELS,
	freeFigureOfRows,
	isFreeFigureKey
} from '#lib/features/year/reports/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { findClosing } from '#lib/features/house/years/index.server.ts';
import { requireDeed } from '../../../../require-deed.ts';
import { hrefAfter } from '../../href-after.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	requireDeed(locals.viewer, 'see-report-rows');
	const figure = url.searchParams.get('chiffre') ?? 'followed';
	if (!isFreeFigureKey(figure)) error(404, { message: 'Ce chiffre n’existe pas dans le bilan.' });
	const programme = url.searchParams.get('programme');
	const after = url.searchParams.get('apres');
	const { result, closing } = await asViewer(locals, async (db) => ({
		result: await listFreeRows(db, figure, { year: params.annee, programme, after }),
		closing: await findClosing(db, params.annee)
	}));
	return {
		...{ year: params.annee, programme, figure, result },
		label: FREE_LABELS[figure],
		value: freeFigureOfRows(figure, result.total),
		closedOn: closing?.dataUntil ?? null,
		nextHref: result.next && hrefAfter(url, result.next),
		firstHref: after && hrefAfter(url, null)
	};
};
