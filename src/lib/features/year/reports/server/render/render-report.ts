import type { Db } from '#lib/platform/database/acting.ts';
import { listProgrammes } from '#lib/features/learning/workshops/index.server.ts';
import { buildReportDocument, DEFAULT_LAYOUT } from '../../domain/tree/build-document.ts';
import type { ChartNode, ReportDocument } from '../../domain/tree/document.ts';
import { type HtmlParts, renderReportHtml } from '../../domain/render/render-html.ts';
import { readPicture } from '../text/read-picture.ts';
import { REPORT_STYLE } from './report-style.ts';
import type { ShownReport } from '../year/show-report.ts';

/** The document sent out: only the chosen figures, with the programmes' own layout. */
export async function reportDocument(db: Db, shown: ShownReport): Promise<ReportDocument> {
	const programmes = await listProgrammes(db);
	const layout = {
		...DEFAULT_LAYOUT,
		withoutBannerLine: programmes
			.filter((programme) => !programme.showsFirstRubric)
			.map((programme) => programme.slug)
	};
	return buildReportDocument(shown.report, shown.narratives, shown.choices, layout, shown.desk);
}

/** The report as a web page that stands alone: charts drawn, photos inside. */
export async function reportHtml(
	db: Db,
	shown: ShownReport,
	back?: HtmlParts['back']
): Promise<string> {
	const document = await reportDocument(db, shown);
	const photos = new Map<string, string>();
	for (const narrative of Object.values(shown.narratives)) {
		for (const { fileId } of [...narrative.photos, ...narrative.creations]) {
			const photo = await readPicture(db, fileId);
			if (photo)
				photos.set(fileId, `data:${photo.mediaType};base64,${photo.bytes.toString('base64')}`);
		}
	}
	return renderReportHtml(document, {
		stylesheet: REPORT_STYLE,
		drawing: await loadDrawing(),
		photo: (fileId) => photos.get(fileId) ?? null,
		...(back && { back })
	});
}

// Twelve whole names do not fit side by side; the table beside the chart has them in full.
const SHORT_MONTHS: Record<string, string> = {
	janvier: 'janv.',
	février: 'févr.',
	juillet: 'juil.',
	septembre: 'sept.',
	octobre: 'oct.',
	novembre: 'nov.',
	décembre: 'déc.'
};

/** Draws one chart as an SVG text, in the theme's colours. */
export type DrawNode = (chart: ChartNode, options?: { narrow: boolean }) => string;

/** The drawing engine, loaded only by who draws: it weighs on every start otherwise. */
export async function loadDrawing(): Promise<DrawNode> {
	const { drawChart } = await import('#lib/platform/charts/draw-chart.ts');
	return (chart, { narrow } = { narrow: false }) =>
		drawChart({
			narrow,
			shape: chart.shape,
			categories: chart.categories.map((name) => SHORT_MONTHS[name] ?? name),
			series: chart.series.map((series, index) => ({
				...series,
				colour: `var(--chart-${index + 1})`
			})),
			ink: 'var(--ink)'
		});
}
