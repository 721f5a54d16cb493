import { formatFigure, freeFigures, freeTables } from '#lib/features/year/reports/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { mayDo } from '#lib/features/house/staff/index.ts';
import { listSeasons } from '#lib/features/learning/workshops/index.server.ts';
import { openReport } from '../open-report.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { shown, viewer, today } = await openReport(locals, params.annee, 'see-report');
	const year = params.annee;
	const { free } = shown.report;
	const years = await asViewer(locals, (db) => listSeasons(db, Number(today.slice(0, 4))));
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
};
