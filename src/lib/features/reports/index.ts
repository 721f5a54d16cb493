/** Reports: the year's bilan, computed from the registers. Pure: safe for screens and server. */
export { AGE_BANDS, ageBandIn, ageBandLabel, type AgeBand } from '#lib/features/people/index.ts';
export { buildReportDocument, DEFAULT_LAYOUT, type ReportLayout } from './domain/build-document.ts';
export { EMPTY_NARRATIVE, type FicheNarrative } from './domain/build-fiche.ts';
export { checkList, type CheckList, type Disagreement, type Notice } from './domain/check-list.ts';
export { carriedReport, type Choice } from './domain/chosen-figures.ts';
export type { Contradiction } from './domain/contradictions.ts';
export type { Statements } from './domain/statements.ts';
export { countFacts } from './domain/count-facts.ts';
export { countPeople } from './domain/count-people.ts';
export { inDateOrder } from './domain/date-order.ts';
export type {
	CycleCounts,
	FicheCounts,
	GroupCounts,
	PeopleCounts,
	SeanceCounts,
	SeasonCounts
} from './domain/counts.ts';
export type * from './domain/document.ts';
export type * from './domain/facts.ts';
export {
	RUBRIC_ORDER,
	rubricHeading,
	rubricName,
	type NarrativeRubric,
	type RubricKey
} from './domain/fiche-rubrics.ts';
export {
	formatFigure,
	unitOf,
	type FicheFigureKey,
	type Figure,
	type FigureUnit
} from './domain/figures.ts';
export { peopleNounOf, type PeopleNoun } from './domain/people-noun.ts';
export {
	buildReport,
	type Fiche,
	type Report,
	type ReportRequest,
	type ReportTotals
} from './domain/report.ts';
export { renderReportJson, type ReportJson } from './domain/report-json.ts';
export { yearCharts } from './domain/year-charts.ts';
export { compared, comparisonWords, type Comparison } from './domain/year-comparison.ts';
export { comparisonTable, yearFigures } from './domain/year-tables.ts';
export { countForNetwork, NETWORK_SMALL_CELL } from './domain/small-cells.ts';
export {
	EDITABLE_RUBRICS,
	isEditableRubric,
	type EditableRubric
} from './domain/editable-rubrics.ts';
export { ficheForScreen, type FicheScreen, type ScreenRubric } from './domain/fiche-screen.ts';
export { figureLabel, isFigureKey } from './domain/figure-keys.ts';
export { firstClosingDay, isOver } from './domain/year-end.ts';
export { typedValueHint } from './domain/typed-value.ts';
