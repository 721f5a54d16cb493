import {
	deskCharts,
	deskFigures,
	deskTables,
	formatFigure
} from '#lib/features/year/reports/index.ts';
import { loadDrawing, showDeskYear } from '#lib/features/year/reports/index.server.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { listSeasons } from '#lib/features/learning/workshops/index.server.ts';
import { requireDeed } from '#lib/http/asked.ts';
import { todayIn } from '#lib/platform/clock.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const viewer = requireDeed(locals.viewer, 'see-desk-figures');
	const year = params.annee;
	const thisYear = Number(todayIn(viewer.centre.timeZone, locals.world.now()).slice(0, 4));
	const { desk, years } = await asViewer(locals, async (db) => ({
		desk: await showDeskYear(db, year),
		years: await listSeasons(db, thisYear)
	}));
	const known = [...new Set([...years, year])].toSorted((a, b) => b - a);
	if (!desk) return { year, years: known, desk: null };
	const draw = await loadDrawing();
	return {
		year,
		years: known,
		desk: {
			figures: deskFigures(desk).map(({ key, label, value, unit, explanation }) => ({
				key,
				label,
				value: formatFigure(value, unit),
				explanation
			})),
			charts: deskCharts(desk, year).map((chart) => ({
				...chart,
				wide: draw(chart),
				narrow: draw(chart, { narrow: true })
			})),
			tables: deskTables(desk)
		}
	};
};
