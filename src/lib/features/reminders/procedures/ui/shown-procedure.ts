/** A démarche as a page of the team says it, its dates in words. */
export type ShownProcedure = {
	id: string;
	label: string;
	/** Its first date. */
	first: string;
	rhythm: string;
	companion: string | null;
	bring: string | null;
	place: { where: string; source: string } | null;
	isStopped: boolean;
	/** The date that waits. */
	due: { dueOn: string; when: string; isLate: boolean } | null;
	lastDone: { dueOn: string; when: string; day: string; by: string | null } | null;
};
