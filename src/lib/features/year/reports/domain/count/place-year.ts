/**
 * What a centre did in a year for the places of its commune, counted. Closing a year stores it with the season, with
 * the names that chapters had then: its shape may only grow.
 */
export type PlaceYear = {
	/** Shown to everybody on the day of the count. */
	kept: number;
	/** Of those, the ones that somebody looked at in the year. */
	verified: number;
	/** Of those, the ones that nobody looked at for longer than what is told of them holds. */
	stale: number;
	/** By the centre, whatever became of them. */
	added: number;
	/** By residents, among those; null: some, and fewer than eleven. */
	byAmbassadors: number | null;
	/** « Tout est juste », and corrections that were kept; null: some, and fewer than eleven. */
	byOwners: number | null;
	/** What was looked for twenty times in a month and found nowhere. */
	misses: number;
	/** Chapters of needs, in their order. */
	themes: { label: string; kept: number; verified: number }[];
};
