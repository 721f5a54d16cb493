import { sql } from 'kysely';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import { type MessageState, messageState, type ReceiptLine } from '../domain/message-state.ts';

/** How far the SMS of each of these reminders went; those that were handed only. */
export async function statesOfReminders(
	db: Db,
	{ since }: { since: Temporal.Instant }
): Promise<Map<string, MessageState | null>> {
	const { rows } = await sql<{ reminderId: string; lines: ReceiptLine[] }>`
		select m.reminder_id as "reminderId", coalesce((select jsonb_agg(jsonb_build_object(
				'state', r.state, 'source', r.source)) from sms_receipts r where r.sms_id = m.id), '[]') as lines
		from sms_messages m
		where m.centre_id = ${centreOf(db)} and m.handed_at >= ${since.toString()}::timestamptz
			and m.reminder_id is not null and m.came_back_at is null`.execute(db);
	return new Map(rows.map(({ reminderId, lines }) => [reminderId, messageState(lines)]));
}
