/**
 * Of the different people put on the pré-liste of a programme in the year: how many were invited,
 * came to a meeting, committed themselves and had a place (study-2.3, docs/report-rules.md).
 */
export type FunnelCounts = {
	listed: number;
	invited: number;
	came: number;
	committed: number;
	placed: number;
};
