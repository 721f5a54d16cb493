/** The report of the golden season with what its director wrote, for tests. */
import { EMPTY_NARRATIVE, type FicheNarrative } from './build-fiche.ts';
import { countFacts } from '../count/count-facts.ts';
import type { SeasonCounts } from '../count/counts.ts';
import { buildReport, type Report, type ReportRequest } from '../figures/report.ts';
import { season2018 } from '../count/season-2018.fixture.ts';

export const SENOU_TEXT = 'Total de 60 heures de formation en cumulé';

/** A narrative with only what a test needs. */
export function narrativeOf(more: Partial<FicheNarrative>): FicheNarrative {
	return { ...EMPTY_NARRATIVE, ...more };
}

/** Jacques Brel's report of 2018, nothing written unless given. */
export function jacquesBrel(
	narratives: Record<string, FicheNarrative> = {},
	more: Partial<ReportRequest> = {}
): Report {
	return buildReport(jacquesBrelCounts(), {
		closedOn: null,
		countedOn: '2019-01-15',
		previous: null,
		...more,
		statements: narratives
	});
}

export function jacquesBrelCounts(): SeasonCounts {
	return countFacts(season2018());
}
