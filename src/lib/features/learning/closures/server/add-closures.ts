import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { takeTurnInCentre } from '#lib/platform/database/take-turn.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { Period } from '../domain/calendar.ts';
import { type ClosureRefusal, refuseClosure } from '../domain/refuse-closure.ts';
import { readCalendar } from './read-calendar.ts';

/** Adds one closing of the centre. */
export async function addClosure(
	db: Db,
	closure: { name: string; firstDay: string; lastDay: string }
): Promise<{ added: number } | ClosureRefusal> {
	const refusal = refuseClosure(closure);
	if (refusal) return refusal;
	const added = await addClosures(db, [{ kind: 'own', ...closure }]);
	if (added.added > 0) return added;
	return refuse('known', 'Cette fermeture est déjà dans la liste.');
}

/** Adds periods that the centre’s calendar does not have yet, day for day. */
export async function addClosures(
	db: Db,
	periods: readonly (Period & { kind: 'own' | 'school-holiday' })[]
): Promise<{ added: number; known: number }> {
	// Two colleagues who import the same file at once: the second one finds it all there.
	await takeTurnInCentre(db, 'closures');
	const since = periods.map(({ lastDay }) => lastDay).toSorted()[0]!;
	const calendar = await readCalendar(db, since);
	const known = new Set(calendar.periods.map(sameDays));
	const fresh = periods.filter((period) => {
		const days = sameDays(period);
		return !known.has(days) && known.add(days);
	});
	if (fresh.length > 0) {
		const rows = await db
			.insertInto('closures')
			.values(
				fresh.map(({ kind, name, firstDay, lastDay }) => ({
					centre_id: centreOf(db),
					kind,
					name: name.trim(),
					first_day: firstDay,
					last_day: lastDay,
					...recordedBy(db)
				}))
			)
			.returning('id')
			.execute();
		await writeJournal(db, ...rows.map(({ id }) => ({ action: 'add', kind: 'closure', id })));
	}
	return { added: fresh.length, known: periods.length - fresh.length };
}

const sameDays = ({ kind, firstDay, lastDay }: Period) => `${kind} ${firstDay} ${lastDay}`;

/** Takes a closing out of the calendar; what was planned around it does not move. */
export async function withdrawClosure(
	db: Db,
	closureId: string
): Promise<{ withdrawn: string } | ClosureRefusal> {
	const closure = await db
		.selectFrom('closures')
		.where('id', '=', closureId)
		.where('centre_id', '=', centreOf(db))
		.select('id')
		.executeTakeFirst();
	if (!closure) {
		return refuse('unknown', 'Cette fermeture n’est plus dans la liste.');
	}
	const written = await db
		.insertInto('closure_withdrawals')
		.values({ closure_id: closure.id, centre_id: centreOf(db), ...recordedBy(db) })
		.onConflict((conflict) => conflict.column('closure_id').doNothing())
		.returning('closure_id')
		.executeTakeFirst();
	if (written) await writeJournal(db, { action: 'withdraw', kind: 'closure', id: closure.id });
	return { withdrawn: closure.id };
}
