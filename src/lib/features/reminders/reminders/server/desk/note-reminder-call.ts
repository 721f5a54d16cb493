import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { type Refusal, refuse } from '#lib/shared/refuse.ts';
import { type CallOutcome, isTriedAgain } from '../../domain/call-outcomes.ts';

type Noted = { noted: string } | Refusal<'unknown-reminder' | 'called-already'>;

/** What came of a call, or of a letter, in the place of a reminder. Two at once: the first one called. */
export async function noteReminderCall(
	db: Db,
	{ reminderId, outcome }: { reminderId: string; outcome: CallOutcome }
): Promise<Noted> {
	const last = await lastCall(db, reminderId);
	if (last === undefined) return UNKNOWN;
	if (!isTriedAgain(last)) {
		return refuse('called-already', 'Une collègue a déjà noté cet appel.');
	}
	return write(db, reminderId, outcome);
}

/** Noted by mistake: she is to be called again. */
export async function undoReminderCall(db: Db, reminderId: string): Promise<Noted> {
	const last = await lastCall(db, reminderId);
	if (last === undefined) return UNKNOWN;
	return isTriedAgain(last) ? { noted: reminderId } : write(db, reminderId, 'undone');
}

const UNKNOWN = refuse('unknown-reminder', 'Ce rappel n’existe plus\u00a0: rechargez la page.');

/** The last one, null when there is none; undefined when the reminder is not known. Held until the end. */
async function lastCall(db: Db, reminderId: string): Promise<string | null | undefined> {
	const held = await db
		.selectFrom('reminders')
		.where('id', '=', reminderId)
		.where('centre_id', '=', centreOf(db))
		.forUpdate()
		.select('id')
		.executeTakeFirst();
	if (!held) return undefined;
	const last = await db
		.selectFrom('reminder_calls')
		.where('reminder_id', '=', reminderId)
		.orderBy('id', 'desc')
		.limit(1)
		.select('outcome')
		.executeTakeFirst();
	return last?.outcome ?? null;
}

async function write(db: Db, reminderId: string, outcome: CallOutcome | 'undone'): Promise<Noted> {
	const { id } = await db
		.insertInto('reminder_calls')
		.values({ centre_id: centreOf(db), reminder_id: reminderId, outcome, ...recordedBy(db) })
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, {
		action: outcome === 'undone' ? 'undo' : 'call',
		kind: 'reminder-call',
		id
	});
	return { noted: reminderId };
}
