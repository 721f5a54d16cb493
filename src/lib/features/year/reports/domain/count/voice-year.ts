/**
 * What residents said to a centre in a year of their neighbourhood, and what became of it, counted. Closing a year
 * stores it with the season, with the names that themes had then: its shape may only grow.
 */
import type { Door } from '#lib/features/neighbourhood/contributions/index.ts';

export type VoiceYear = {
	/** Whatever was decided of it, but what perhaps a machine sent; null: some, and fewer than eleven. */
	said: number | null;
	/** Those of the year that everybody reads on the day of the count. */
	published: number;
	/** By which way; null: too few, or what would tell of too few. */
	channels: { web: number | null; kiosk: number | null; paper: number | null };
	/** Of those that are published. */
	doors: { door: Door; published: number }[];
	/** Of those that are published: a service of the town was written to. */
	sent: number;
	mended: number;
	notDone: number;
	/** From the letter to « réparé » or « ne sera pas fait », half of them in less; null: none is over. */
	medianDays: number | null;
	/** That nobody would have said: some, and fewer than eleven, are null. */
	reports: number | null;
	appeals: number | null;
	/** Those opened in the year, the first one first. */
	themes: { title: string; published: number; isDecided: boolean }[];
};
