import { drawChart } from '#lib/platform/charts/draw-chart.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { listProgrammes } from '#lib/features/workshops/index.server.ts';
import { buildReportDocument, DEFAULT_LAYOUT } from '../domain/build-document.ts';
import type { ChartNode, ReportDocument } from '../domain/document.ts';
import { renderReportHtml } from '../domain/render-html.ts';
import { readPhoto } from './photos.ts';
import { REPORT_STYLE } from './report-style.ts';
import type { ShownReport } from './show-report.ts';

/** The document sent out: only the chosen figures, with the programmes' own layout. */
export async function reportDocument(db: Db, shown: ShownReport): Promise<ReportDocument> {
	const programmes = await listProgrammes(db);
	return buildReportDocument(shown.report, shown.narratives, shown.choices, {
		...DEFAULT_LAYOUT,
		withoutBannerLine: programmes
			.filter((programme) => !programme.showsFirstRubric)
			.map((programme) => programme.slug)
	});
}

/** The report as a web page that stands alone: charts drawn, photos inside. */
export async function reportHtml(db: Db, shown: ShownReport): Promise<string> {
	const document = await reportDocument(db, shown);
	const photos = new Map<string, string>();
	for (const narrative of Object.values(shown.narratives)) {
		for (const { fileId } of narrative.photos) {
			const photo = await readPhoto(db, fileId);
			if (photo)
				photos.set(fileId, `data:${photo.mediaType};base64,${photo.bytes.toString('base64')}`);
		}
	}
	return renderReportHtml(document, {
		stylesheet: REPORT_STYLE,
		drawing: (chart) => drawNode(chart),
		photo: (fileId) => photos.get(fileId) ?? null
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

/** One chart of the document as an SVG text, in the theme's colours. */
export function drawNode(chart: ChartNode, { narrow = false } = {}): string {
	return drawChart({
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
