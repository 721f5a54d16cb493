import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { CALL_OUTCOMES, type CallOutcome } from '../domain/channels.ts';
import { type EntryRefusal, UNKNOWN_ENTRY } from './entry-refusal.ts';
import { type EntryFacts, lockEntry } from './lock-entries.ts';
import { roomFor, type RoomRefusal } from './room-for.ts';

/** Notes what came of a call, whoever called: the last one counts. */
export async function noteCall(
	db: Db,
	call: { entryId: string; outcome: CallOutcome; today: string }
): Promise<{ id: string } | EntryRefusal> {
	if (!CALL_OUTCOMES.includes(call.outcome)) {
		return refuse('outcome', 'Choisissez ce que l’appel a donné dans la liste.');
	}
	if (!(await lockEntry(db, call.entryId, call.today))) return UNKNOWN_ENTRY;
	const row = await db
		.insertInto('funnel_calls')
		.values({
			centre_id: centreOf(db),
			entry_id: call.entryId,
			outcome: call.outcome,
			called_on: call.today,
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'call', kind: 'funnel-call', id: row.id });
	return row;
}

/**
 * A call was noted by mistake: the one before counts again. Somebody who « cannot come » had given
 * her seat back: she takes it again only if it is still there.
 */
export async function undoCall(
	db: Db,
	{ callId, today }: { callId: string; today: string }
): Promise<{ undone: string } | EntryRefusal | RoomRefusal> {
	const call = await db
		.selectFrom('funnel_calls')
		.where('id', '=', callId)
		.select(['entry_id'])
		.executeTakeFirst();
	if (!call) return refuse('unknown-call', 'Cet appel n’existe plus.');
	const facts = await lockEntry(db, call.entry_id, today);
	const room = facts && (await seatAgain(db, facts, { callId, today }));
	if (room && 'refusal' in room) return room;
	const written = await db
		.insertInto('funnel_call_undos')
		.values({ call_id: callId, centre_id: centreOf(db), ...recordedBy(db) })
		.onConflict((conflict) => conflict.column('call_id').doNothing())
		.returning('call_id')
		.executeTakeFirst();
	if (written) await writeJournal(db, { action: 'undo', kind: 'funnel-call', id: callId });
	return { undone: callId };
}

async function seatAgain(
	db: Db,
	{ call, invitation, programmeId }: EntryFacts,
	undo: { callId: string; today: string }
): Promise<object | RoomRefusal> {
	const meeting = invitation?.meeting;
	const gaveItBack =
		call?.id === undo.callId && call.outcome === 'cannot-come' && call.isSinceInvitation;
	if (!gaveItBack || !meeting || meeting.isCancelled || meeting.day < undo.today) return {};
	const programmes = new Set([programmeId]);
	return roomFor(db, { meetingId: meeting.id, people: 1, programmes, today: undo.today });
}
