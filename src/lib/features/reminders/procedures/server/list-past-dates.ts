import type { Db } from '#lib/platform/database/acting.ts';
import { occurrence } from '../domain/standing.ts';
import { proceduresBegunBy } from './read-procedures.ts';

export type PastDate = {
	procedureId: string;
	personId: string;
	dueOn: string;
	/** The day when it was done; null: it was not. */
	doneOn: string | null;
};

/** The dates of démarches that went by between two days, each done or not; none of a stopped one. */
export async function listPastDates(
	db: Db,
	{ from, until }: { from: string; until: string }
): Promise<PastDate[]> {
	return (await proceduresBegunBy(db, until)).flatMap(
		({ id, personId, dueOn, rhythm, outcomes }) => {
			const done = new Map<string, string>();
			for (const line of outcomes) {
				if (line.outcome === 'done') done.set(line.dueOn, line.day);
				if (line.outcome === 'undone') done.delete(line.dueOn);
			}
			const stopped = outcomes.findLast(({ outcome }) => /^(stopped|resumed)$/.test(outcome));
			const end = stopped?.outcome === 'stopped' && stopped.day < until ? stopped.day : until;
			const dates: PastDate[] = [];
			for (let nth = 0; ; nth += 1) {
				const day = occurrence(dueOn, rhythm, nth);
				if (day === null || day > end) return dates;
				if (day < from) continue;
				dates.push({ procedureId: id, personId, dueOn: day, doneOn: done.get(day) ?? null });
			}
		}
	);
}
