import type { Db } from '#lib/platform/database/acting.ts';
import { showDeskYear } from './show-desk-year.ts';
import type { ShownReport } from './show-report.ts';

/** Whether there is anything to print of a year: a fiche, a project, or a desk that was asked something. */
export async function hasSomething(db: Db, { report }: ShownReport): Promise<boolean> {
	if (report.fiches.length > 0 || report.free) return true;
	return (await showDeskYear(db, report.year)) !== null;
}
