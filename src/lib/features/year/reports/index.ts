/** Reports: the year's bilan, computed from the registers. Pure: safe for screens and server. */
export type { AgeBand } from '#lib/features/people/people/index.ts';
export type { ReportLayout } from './domain/tree/build-document.ts';
export type { FicheNarrative } from './domain/tree/build-fiche.ts';
export {
	checkList,
	type CheckList,
	type Disagreement,
	type Notice
} from './domain/render/check-list.ts';
export type { Choice } from './domain/figures/chosen-figures.ts';
export type { Contradiction } from './domain/figures/contradictions.ts';
export type { Statements } from './domain/figures/statements.ts';
export type {
	CycleCounts,
	FicheCounts,
	GroupCounts,
	PeopleCounts,
	SeanceCounts,
	SeasonCounts
} from './domain/count/counts.ts';
export { type Accompaniment, coopForm } from './domain/coop/coop-activity.ts';
export type { DeskCounts } from './domain/count/desk-counts.ts';
export { deskCharts, deskTables } from './domain/tree/desk-chapter.ts';
export { type DeskFigure, deskFigures } from './domain/tree/desk-figures.ts';
export type * from './domain/tree/document.ts';
export { freeTables } from './domain/tree/free-chapter.ts';
export { FREE_LABELS, isFreeFigureKey } from './domain/figures/free-figure-keys.ts';
export { freeFigureOfRows } from './domain/figures/rows-figure.ts';
export { freeFigures } from './domain/figures/free-figures.ts';
export type * from './domain/count/facts.ts';
export { rubricName, type NarrativeRubric, type RubricKey } from './domain/text/fiche-rubrics.ts';
export {
	formatFigure,
	type FicheFigureKey,
	type Figure,
	type FigureUnit
} from './domain/figures/figures.ts';
export type { PeopleNoun } from './domain/text/people-noun.ts';
export {
	type Fiche,
	type Report,
	type ReportRequest,
	type ReportTotals
} from './domain/figures/report.ts';
export { renderReportJson, type ReportJson } from './domain/render/report-json.ts';
export { publicLine } from './domain/sentences/public-line.ts';
export { gainSentence } from './domain/sentences/gain-sentence.ts';
export { SAID_TITLE, saidOfYear } from './domain/tree/said-chapter.ts';
export { yearCharts } from './domain/tree/year-charts.ts';
export type { Comparison } from './domain/figures/year-comparison.ts';
export { yearFigures } from './domain/tree/year-tables.ts';
export { countForNetwork, totalForNetwork } from './domain/count/small-cells.ts';
export { isEditableRubric, type EditableRubric } from './domain/text/editable-rubrics.ts';
export {
	ficheForScreen,
	type FicheScreen,
	type ScreenRubric
} from './domain/render/fiche-screen.ts';
export { figureLabel, isFigureKey } from './domain/figures/figure-keys.ts';
export { isOver } from './domain/count/year-end.ts';
export { figureOfRows } from './domain/figures/rows-figure.ts';
export { exceptionsSentence } from './domain/sentences/network-exceptions.ts';
