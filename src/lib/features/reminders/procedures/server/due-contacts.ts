import { fullName } from '#lib/features/people/people/index.ts';
import { addresseesOf, type WrittenTo } from '#lib/features/reminders/households/index.server.ts';
import { headOf } from '#lib/features/reminders/households/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { DueFamily } from '../domain/due-order.ts';
import type { DueProcedure } from './list-due-procedures.ts';

export type ReachedProcedure = DueProcedure & {
	/** Of a child, or of who does not receive what is written about her: whom to call; null: herself. */
	adult: string | null;
	why: WrittenTo['why'];
	phones: string[];
	emails: string[];
};

/** The same families, a page of them, with whom to call, how, and after whom a household is called. */
export async function dueContacts(
	db: Db,
	families: readonly DueFamily<DueProcedure>[],
	today: string
): Promise<(DueFamily<ReachedProcedure> & { head: string | null })[]> {
	const lines = families.flatMap((family) => family.lines);
	const told = new Map(lines.map(({ personId, toldId }) => [personId, toldId]));
	const written = await addresseesOf(db, [...told.keys()], Number(today.slice(0, 4)), told);
	return families.map(({ id, lines: its }) => {
		const household = written.get(its[0]!.personId)?.household;
		const head = household && headOf(household);
		const reached = its.flatMap((line) => {
			const to = written.get(line.personId);
			// Erased since the first statement.
			if (!to) return [];
			return {
				...line,
				adult: to.why === 'herself' ? null : fullName(to),
				why: to.why,
				phones: to.phones.map(({ number }) => number),
				emails: to.emails.map(({ address }) => address)
			};
		});
		return { id, head: head ? fullName(head) : null, lines: reached };
	});
}
