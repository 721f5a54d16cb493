/** The whole report as a document: the year, one fiche a programme, the detail of the figures. */
import { buildFicheNode, EMPTY_NARRATIVE, type FicheNarrative } from './build-fiche.ts';
import { carriedReport, type Choice } from '../figures/chosen-figures.ts';
import { deskChapter } from './desk-chapter.ts';
import type { DeskCounts } from '../count/desk-counts.ts';
import type { DocumentNode, FiguresNode, ReportDocument } from './document.ts';
import { formatFigure } from '../figures/figures.ts';
import { formatDay } from '../text/french.ts';
import { freeChapter } from './free-chapter.ts';
import { kioskChapter } from './kiosk-chapter.ts';
import { placesChapter } from './places-chapter.ts';
import { voicesChapter } from './voices-chapter.ts';
import { remindersChapter } from './reminders-chapter.ts';
import { saidChapter } from './said-chapter.ts';
import type { Fiche, Report } from '../figures/report.ts';
import { yearCharts } from './year-charts.ts';
import { yearFigures } from './year-tables.ts';

export type ReportLayout = {
	/** Slugs of the programmes whose fiche begins with its name (study-2.6: Numéri'Kids). */
	withoutBannerLine: string[];
	hasYearPages: boolean;
	/** Every figure of each fiche at the end of the document. */
	hasFigureDetails: boolean;
	/** The arithmetic beside each figure. */
	hasExplanations: boolean;
};

export const DEFAULT_LAYOUT: ReportLayout = {
	withoutBannerLine: ['numerikids'],
	hasYearPages: true,
	hasFigureDetails: true,
	hasExplanations: true
};

/**
 * The document sent out (docs/report-rules.md): it carries only the figures the director chose,
 * the computed ones where she has not chosen yet, and says on which day the data were fixed.
 */
export function buildReportDocument(
	report: Report,
	narratives: Record<string, FicheNarrative>,
	choices: readonly Choice[],
	layout: ReportLayout,
	desk: DeskCounts | null = null
): ReportDocument {
	const { year, centre, asOf } = report;
	const carried = carriedReport(report, choices);
	const title = `Bilan d’activité ${year}`;
	const dataAsOf = `Données arrêtées au ${formatDay(asOf)}`;
	const fiches = report.fiches.map((fiche) => {
		const { slug } = fiche.counts.programme;
		const hasBannerLine = !layout.withoutBannerLine.includes(slug);
		const narrative = narratives[slug] ?? EMPTY_NARRATIVE;
		return buildFicheNode(fiche, narrative, { year, choices, layout: { hasBannerLine } });
	});
	return {
		title,
		centre: centre.name,
		year,
		dataAsOf,
		asOf,
		nodes: [
			{ kind: 'title', level: 1, text: title },
			{ kind: 'paragraph', text: centre.name },
			{ kind: 'paragraph', text: dataAsOf },
			...(layout.hasYearPages ? yearPages(carried, layout) : []),
			...fiches,
			...saidChapter(report.satisfaction, year),
			...freeChapter(report.free, year),
			...deskChapter(desk, year),
			...remindersChapter(report.reminders, year),
			...kioskChapter(report.kiosk, year),
			...placesChapter(report.places, year),
			...voicesChapter(report.voices, year),
			...(layout.hasFigureDetails ? figureDetails(carried, layout) : [])
		]
	};
}

function yearPages(carried: Report, layout: ReportLayout): DocumentNode[] {
	return [
		{ kind: 'title', level: 2, text: `L’année ${carried.year}` },
		explained(yearFigures(carried.totals, carried.year), layout),
		...yearCharts(carried)
	];
}

function figureDetails(carried: Report, layout: ReportLayout): DocumentNode[] {
	if (carried.fiches.length === 0) return [];
	return [
		{ kind: 'title', level: 2, text: 'Le détail des chiffres' },
		...carried.fiches.map((fiche) => explained(detailOf(fiche), layout))
	];
}

function detailOf({ counts, figures }: Fiche): FiguresNode {
	return {
		kind: 'figures',
		caption: counts.programme.name,
		figures: figures.map(({ key, label, value, unit, explanation }) => {
			const figure = { key, label, value: formatFigure(value, unit) };
			return explanation ? { ...figure, explanation } : figure;
		})
	};
}

function explained(node: FiguresNode, { hasExplanations }: ReportLayout): FiguresNode {
	if (hasExplanations) return node;
	return { ...node, figures: node.figures.map(({ key, label, value }) => ({ key, label, value })) };
}
