/** Reports: the year's bilan, computed from the registers. Pure: safe for screens and server. */
export type { AgeBand } from '#lib/features/people/people/index.ts';
export type { ReportLayout } from './domain/build-document.ts';
export type { FicheNarrative } from './domain/build-fiche.ts';
export { checkList, type CheckList, type Disagreement, type Notice } from './domain/check-list.ts';
export type { Choice } from './domain/chosen-figures.ts';
export type { Contradiction } from './domain/contradictions.ts';
export type { Statements } from './domain/statements.ts';
export type {
	CycleCounts,
	FicheCounts,
	GroupCounts,
	PeopleCounts,
	SeanceCounts,
	SeasonCounts
} from './domain/counts.ts';
export { type Accompaniment, coopForm } from './domain/coop-activity.ts';
export type { DeskCounts } from './domain/desk-counts.ts';
export { deskCharts, deskTables } from './domain/desk-chapter.ts';
export { type DeskFigure, deskFigures } from './domain/desk-figures.ts';
export type * from './domain/document.ts';
export { freeTables } from './domain/free-chapter.ts';
export { FREE_LABELS, isFreeFigureKey } from './domain/free-figure-keys.ts';
export { freeFigureOfRows } from './domain/rows-figure.ts';
export { freeFigures } from './domain/free-figures.ts';
export type * from './domain/facts.ts';
export { rubricName, type NarrativeRubric, type RubricKey } from './domain/fiche-rubrics.ts';
export {
	formatFigure,
	type FicheFigureKey,
	type Figure,
	type FigureUnit
} from './domain/figures.ts';
export type { PeopleNoun } from './domain/people-noun.ts';
export { type Fiche, type Report, type ReportRequest, type ReportTotals } from './domain/report.ts';
export { renderReportJson, type ReportJson } from './domain/report-json.ts';
export { gainSentence } from './domain/gain-sentence.ts';
export { yearCharts } from './domain/year-charts.ts';
export type { Comparison } from './domain/year-comparison.ts';
export { yearFigures } from './domain/year-tables.ts';
export { countForNetwork, totalForNetwork } from './domain/small-cells.ts';
export { isEditableRubric, type EditableRubric } from './domain/editable-rubrics.ts';
export { ficheForScreen, type FicheScreen, type ScreenRubric } from './domain/fiche-screen.ts';
export { figureLabel, isFigureKey } from './domain/figure-keys.ts';
export { isOver } from './domain/year-end.ts';
export { figureOfRows } from './domain/rows-figure.ts';
