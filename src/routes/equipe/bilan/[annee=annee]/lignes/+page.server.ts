import { listFigureRows } from '#lib/features/reports/index.server.ts';
import { figureLabel } from '#lib/features/reports/index.ts';
import { asViewer } from '#lib/features/staff/index.server.ts';
import { requireDeed } from '../../../require-deed.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	requireDeed(locals.viewer, 'see-report-rows');
	const figure = url.searchParams.get('chiffre') ?? 'seances';
	const programme = url.searchParams.get('programme');
	const after = url.searchParams.get('apres');
	const result = await asViewer(locals, (db) =>
		listFigureRows(db, { year: params.annee, programme, figure, after })
	);
	const next = new URLSearchParams(url.searchParams);
	if (result.next) next.set('apres', result.next);
	return {
		year: params.annee,
		programme,
		label: figureLabel(figure),
		result,
		nextHref: result.next ? `?${next}` : null
	};
};
