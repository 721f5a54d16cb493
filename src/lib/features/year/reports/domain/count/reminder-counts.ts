/**
 * What reminders gave in a year, counted. Closing a year stores it with the season, before messages are
 * erased: its shape may only grow.
 */
export type ReminderCounts = {
	/** SMS of a reminder that the operator took, and those of them that it says were received. */
	sent: number;
	delivered: number;
	emails: number;
	/** Calls and letters in the place of a reminder, that reached somebody. */
	called: number;
	/** Answers to an SMS, and numbers that asked for peace, however they did. */
	answered: number;
	stopped: number;
	/** Dates of démarches gone by, for which a reminder left, and those for which none did. */
	reminded: KeptDates;
	unreminded: KeptDates;
	/** What SMS cost, those that confirm a STOP included, in order of month. */
	costs: readonly SmsCosts[];
};

/** Dates, and how many of them were done by their day. */
export type KeptDates = { dates: number; kept: number };

export type SmsCosts = {
	/** From 1 to 12. */
	month: number;
	/** A kind of reminder, or `stop-answer`. */
	kind: string;
	segments: number;
	cents: number;
};
