import { error } from '@sveltejs/kit';
import { listFigureRows } from '#lib/features/year/reports/index.server.ts';
import { figureLabel, figureOfRows, isFigureKey } from '#lib/features/year/reports/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { findClosing } from '#lib/features/house/years/index.server.ts';
import { requireDeed } from '../../../require-deed.ts';
import { hrefAfter } from '../href-after.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	requireDeed(locals.viewer, 'see-report-rows');
	const figure = url.searchParams.get('chiffre') ?? 'seances';
	if (!isFigureKey(figure)) error(404, { message: 'Ce chiffre n’existe pas dans le bilan.' });
	const programme = url.searchParams.get('programme');
	const after = url.searchParams.get('apres');
	const { result, closing } = await asViewer(locals, async (db) => ({
		result: await listFigureRows(db, { year: params.annee, programme, figure, after }),
		closing: await findClosing(db, params.annee)
	}));
	return {
		year: params.annee,
		programme,
		label: figureLabel(figure),
		value: figureOfRows(figure, result.total),
		closedOn: closing?.dataUntil ?? null,
		result,
		nextHref: result.next && hrefAfter(url, result.next),
		firstHref: after && hrefAfter(url, null)
	};
};
