/** Somebody who may take a free seat, as the page shows her. */
export type ShownSeat = {
	entryId: string;
	personId: string;
	name: string;
	reach: readonly string[];
	/** The day she began to wait. */
	since: string;
	why: readonly string[];
	/** When she was called for it, and by whom. */
	offered: { on: string; by: string | null } | null;
};
