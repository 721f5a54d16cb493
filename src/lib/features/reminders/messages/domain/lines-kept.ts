/** How long what was reminded, and its SMS, is known of: not longer than two years (CNIL, délibération 2021-028). */
export const LINES_KEPT = { years: 2 };
