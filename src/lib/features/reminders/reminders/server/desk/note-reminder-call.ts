import type { Kind } from '#lib/features/reminders/rules/index.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { type Refusal, refuse } from '#lib/shared/refuse.ts';
import { type CallOutcome, isTriedAgain, outcomesFor } from '../../domain/call-outcomes.ts';
import { whomToCall } from './whom-to-call.ts';

type Noted = { noted: string } | Refusal<'unknown-reminder' | 'called-already' | 'no-way'>;

/** What came of a call, or of a letter, in the place of a reminder. Two at once: the first one called. */
export async function noteReminderCall(
	db: Db,
	{ reminderId, outcome, today }: { reminderId: string; outcome: CallOutcome; today: string }
): Promise<Noted> {
	const held = await holdReminder(db, reminderId);
	if (!held) return UNKNOWN;
	if (!isTriedAgain(held.last)) {
		return refuse('called-already', 'Une collègue a déjà noté cet appel.');
	}
	const whom = await whomToCall(db, [held], Number(today.slice(0, 4)));
	const who = whom(held);
	if (!who) return UNKNOWN;
	if (!outcomesFor({ phones: who.phones, hasAddress: who.address !== null }).includes(outcome)) {
		return outcome === 'letter'
			? refuse('no-way', 'Aucune adresse n’est connue\u00a0: notez-la sur sa fiche d’abord.')
			: refuse('no-way', 'Aucun téléphone n’est connu\u00a0: notez-le sur sa fiche d’abord.');
	}
	return write(db, reminderId, outcome);
}

/** Noted by mistake: she is to be called again. */
export async function undoReminderCall(db: Db, reminderId: string): Promise<Noted> {
	const held = await holdReminder(db, reminderId);
	if (!held) return UNKNOWN;
	return isTriedAgain(held.last) ? { noted: reminderId } : write(db, reminderId, 'undone');
}

const UNKNOWN = refuse('unknown-reminder', 'Ce rappel n’existe plus\u00a0: rechargez la page.');

/** Whom it is about, and what came of the last call; null: it is not known. Held until the end. */
async function holdReminder(
	db: Db,
	reminderId: string
): Promise<{ personId: string; kind: Kind; last: string | null } | null> {
	const held = await db
		.selectFrom('reminders')
		.where('id', '=', reminderId)
		.where('centre_id', '=', centreOf(db))
		.forUpdate()
		.select(['person_id as personId', 'kind'])
		.executeTakeFirst();
	if (!held) return null;
	const last = await db
		.selectFrom('reminder_calls')
		.where('reminder_id', '=', reminderId)
		.orderBy('id', 'desc')
		.limit(1)
		.select('outcome')
		.executeTakeFirst();
	return { personId: held.personId, kind: held.kind as Kind, last: last?.outcome ?? null };
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
