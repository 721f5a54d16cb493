import { findClosing } from '#lib/features/house/years/index.server.ts';
import { listFigureRows } from '#lib/features/year/reports/index.server.ts';
import { figureLabel, figureOfRows, isFigureKey } from '#lib/features/year/reports/index.ts';
import type { Asked } from '#lib/http/asked.ts';
import { shown } from '#lib/http/shown.ts';
import { hrefAfter } from '../href-after.ts';

export const load = shown(
	'see-report-rows',
	async (db, { params, url }: Asked<'annee'>) => {
		const figure = url.searchParams.get('chiffre') ?? 'seances';
		if (!isFigureKey(figure)) return null;
		const year = params.annee;
		const programme = url.searchParams.get('programme');
		const after = url.searchParams.get('apres');
		const result = await listFigureRows(db, { year, programme, figure, after });
		const closing = await findClosing(db, year);
		return {
			...{ year, programme, result },
			label: figureLabel(figure),
			value: figureOfRows(figure, result.total),
			closedOn: closing?.dataUntil ?? null,
			nextHref: result.next && hrefAfter(url, result.next),
			firstHref: after && hrefAfter(url, null)
		};
	},
	'Ce chiffre n’existe pas dans le bilan.'
);
