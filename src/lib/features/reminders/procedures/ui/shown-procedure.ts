import type { Rhythm } from '../domain/procedure.ts';

/** What a form of a démarche is filled with when it is written anew. */
export type WrittenProcedure = {
	kind: string;
	dueOn: string;
	rhythm: Rhythm;
	companionId: string | null;
	bring: string;
	/** How many lines the page has read of it. */
	seen: number;
};

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
	/** What it said until then, the last first. */
	changes: readonly { was: string; day: string; by: string | null }[];
	/** Null: it is taken up again before it is written anew. */
	written: WrittenProcedure | null;
};
