import { mayDo } from '#lib/features/house/staff/index.ts';
import { listSeasons } from '#lib/features/learning/workshops/index.server.ts';
import { showReport } from '#lib/features/year/reports/index.server.ts';
import { formatFigure, freeFigures, freeTables } from '#lib/features/year/reports/index.ts';
import type { Asked } from '#lib/http/asked.ts';
import { shown } from '#lib/http/shown.ts';

export const load = shown('see-report', async (db, { params, viewer, today }: Asked<'annee'>) => {
	const year = params.annee;
	const { free } = (await showReport(db, viewer.centre, year, today)).report;
	const years = await listSeasons(db, Number(today.slice(0, 4)));
	return {
		year,
		years: [...new Set([...years, year])].toSorted((a, b) => b - a),
		mayOpenRows: mayDo(viewer.role, 'see-report-rows'),
		figures: (free ? freeFigures(free) : []).map(({ key, label, value, unit, explanation }) => ({
			...{ key, label, explanation },
			value: formatFigure(value, unit)
		})),
		tables: free ? freeTables(free) : []
	};
});
