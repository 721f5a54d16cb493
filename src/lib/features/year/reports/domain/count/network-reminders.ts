/** What reminders gave in a centre, as the network is told; null: too few, or a number that would tell one. */
export type NetworkReminders = {
	centreId: string;
	name: string;
	sent: number | null;
	delivered: number | null;
	segments: number | null;
	/** Of reminders alone, told with how many were sent. */
	cents: number | null;
	emails: number | null;
	called: number | null;
	answered: number | null;
	stopped: number | null;
	/** Dates of démarches with a reminder, and without, each with those done in time. */
	reminded: number | null;
	remindedKept: number | null;
	unreminded: number | null;
	unremindedKept: number | null;
};

const COUNTS = ['sent', 'emails', 'called', 'answered', 'stopped'] as const;

/** Whether anything left anywhere: a network that reminds of nothing reads nothing of it. */
export function anyReminder(centres: readonly NetworkReminders[]): boolean {
	return centres.some((centre) => COUNTS.some((key) => centre[key] !== 0));
}
