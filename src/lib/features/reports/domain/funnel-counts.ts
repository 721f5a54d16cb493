/** In the order in which one goes through them (study 2.3). */
export const FUNNEL_PARTS = ['listed', 'invited', 'came', 'committed', 'placed'] as const;

/**
 * Of the different people put on the pré-liste of a programme in the year: how many were invited,
 * came to a meeting, committed themselves and had a place (docs/report-rules.md).
 */
export type FunnelCounts = Record<(typeof FUNNEL_PARTS)[number], number>;
