import type { Kind } from '#lib/features/reminders/rules/index.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { type Refusal, refuse } from '#lib/shared/refuse.ts';
import { countToday } from './read-health.ts';

/** Lets the reminders of a kind leave today, as many as the page told; refused when there are more now. */
export async function confirmDay(
	db: Db,
	confirmed: { kind: Kind; counted: number; timeZone: string; today: string }
): Promise<{ confirmed: string } | Refusal<'more-now'>> {
	const { kind, counted, today } = confirmed;
	const now = (await countToday(db, confirmed)).find((one) => one.kind === kind)?.counted ?? 0;
	if (now > counted) {
		return refuse('more-now', `Il y en a maintenant ${now}\u00a0: relisez, puis confirmez.`);
	}
	const { id } = await db
		.insertInto('reminder_confirmations')
		.values({ centre_id: centreOf(db), kind, day: today, counted, ...recordedBy(db) })
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'confirm', kind: 'reminder-day', id });
	return { confirmed: id };
}
