import type { AbsenceCallOutcome } from '../domain/absences/absence-call.ts';

/** Somebody to call, as a page shows her: no number of who asked not to be called. */
export type ShownAbsentee = {
	enrolmentId: string;
	personId: string;
	name: string;
	groupId: string;
	groupLabel: string;
	programmeName: string;
	seanceId: string;
	missed: number;
	lastSeenOn: string | null;
	tries: number;
	lastTry: { day: string; outcome: AbsenceCallOutcome; by: string | null } | null;
	phones: readonly { number: string; written: string; isOwn: boolean }[];
	/** Said where there is no number to call. */
	unreachable: string;
};
