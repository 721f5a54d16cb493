import {
	checkList,
	isOver,
	type Report,
	saidOfYear,
	yearCharts,
	yearFigures
} from '#lib/features/year/reports/index.ts';
import {
	kioskCharts,
	kioskOfYear,
	loadDrawing,
	placesOfYear,
	remindersOfYear,
	voicesOfYear
} from '#lib/features/year/reports/index.server.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { mayDo } from '#lib/features/house/staff/index.ts';
import { listSeasons } from '#lib/features/learning/workshops/index.server.ts';
import { openReport } from './open-report.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { shown, viewer, today } = await openReport(locals, params.annee, 'see-report');
	const { report } = shown;
	const thisYear = Number(today.slice(0, 4));
	const draw = await loadDrawing();
	return {
		year: params.annee,
		years: await asViewer(locals, (db) => listSeasons(db, thisYear)),
		asOf: report.asOf,
		closedOn: report.closedOn,
		isOver: isOver(params.annee, today),
		mayClose: mayDo(viewer.role, 'close-year'),
		mayChoose: mayDo(viewer.role, 'choose-figures'),
		toSettle: checkList(report, shown.narratives, shown.choices).open,
		figures: yearFigures(report.totals, report.year).figures.map((figure) => ({
			...figure,
			before: before(report, figure.key)
		})),
		fiches: report.fiches.map(({ counts, sentence }) => ({
			slug: counts.programme.slug,
			name: counts.programme.name,
			sentence,
			written: shown.written.filter((text) => text.programme === counts.programme.slug && text.body)
				.length
		})),
		said: saidOfYear(report.satisfaction, report.year),
		hasFree: report.free !== null,
		reminders: remindersOfYear(report.reminders),
		kiosk: kioskOfYear(report.kiosk),
		places: placesOfYear(report.places),
		voices: voicesOfYear(report.voices),
		charts: [...yearCharts(report), ...kioskCharts(report.kiosk, report.year)].map((chart) => ({
			...chart,
			wide: draw(chart),
			narrow: draw(chart, { narrow: true })
		}))
	};
};

/** The same figure a year before: « 28 en 2017 ». */
function before({ previous }: Report, key: string): string | undefined {
	if (!previous) return undefined;
	const figure = yearFigures(previous.totals, previous.year).figures.find((one) => one.key === key);
	return figure && `${figure.value} en ${previous.year}`;
}
