/**
 * What the kiosks of a centre told in a year, counted. Closing a year stores it with the season, with the
 * names that guides had then: its shape may only grow.
 */
import type { PublicText } from '#lib/shared/public-text.ts';

export type KioskYear = {
	visits: number;
	minutes: number;
	/** Pages printed. */
	pages: number;
	/** Times that a site was refused: which one stays at the centre. */
	refused: number;
	/** Calls for somebody, those answered, and seconds until then, half of them in less; years closed before have none. */
	calls?: { calls: number; answered: number; seconds: number | null };
	/** Visits by month of the week in which they began, January first. */
	months: number[];
	/** Those most opened first. */
	guides: { guide: string; title: string; opened: number; finished: number }[];
	/** Where guides were left, those where most stopped first; step 0 is the first page. */
	stops: { guide: string; title: string; step: number; stepTitle: string | null; n: number }[];
	/** Visits in which each was read. */
	languages: { text: PublicText; n: number }[];
};
