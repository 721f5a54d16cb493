import type { Difference, PeopleStatement } from '../../domain/plan/import-plan.ts';
import type { CycleSummary } from '../../domain/plan/plan-import-summary.ts';
import type { Layout, PlainDate, Problem, Question } from '../../domain/register.ts';

export type ImportChoices = {
	/** The season asked for. */
	year: number;
	/** Given answers, by question id. */
	answers: Record<string, string>;
	/** Says everything and writes nothing. */
	dryRun: boolean;
	/** The day it is in the centre's zone. */
	today: PlainDate;
	/** Key of the digests of names too old to be kept; it never enters the database. */
	tracesKey: Buffer;
};

export type ImportReport = {
	/** Null in a dry run, and when there was nothing to write. */
	importId: string | null;
	/** Rows written. */
	written: number;
	cycles: number;
	/** Different people understood in the files. */
	people: number;
	statement: PeopleStatement;
	summary: CycleSummary[];
	differences: Difference[];
	questions: Question[];
	problems: Problem[];
	layouts: Layout[];
};
