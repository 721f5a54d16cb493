import type { Db } from '#lib/platform/database/acting.ts';
import {
	type Occasion,
	occasionKey,
	type ReminderKey,
	stepOfChange
} from '../../domain/occasion.ts';
import { occasionsOf } from './sources.ts';

/**
 * The occasions of these reminders as they stand now, reminder by reminder: what is done, moved or given
 * up is not there. What is over is still asked of: whoever it was about is called, unless it is done.
 */
export async function occasionsNow(
	db: Db,
	reminders: readonly ReminderKey[],
	today: string
): Promise<(reminder: ReminderKey & { step: string }) => Occasion | null> {
	const from = reminders.reduce((first, { dueOn }) => (dueOn < first ? dueOn : first), today);
	const until = reminders.reduce((last, { dueOn }) => (dueOn > last ? dueOn : last), today);
	const kinds = [...new Set(reminders.map(({ kind }) => kind))];
	const only = [...new Set(reminders.map(({ subjectId }) => subjectId))];
	const occasions = await occasionsOf(db, kinds, () => ({ from, until, only }));
	const now = new Map(occasions.map((one) => [occasionKey(one), one]));
	return (reminder) => {
		const occasion = now.get(occasionKey(reminder)) ?? null;
		const isSame = !occasion?.changedAt || stepOfChange(occasion.changedAt) === reminder.step;
		return isSame ? occasion : null;
	};
}
