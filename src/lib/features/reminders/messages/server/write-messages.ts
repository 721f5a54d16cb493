import type { Db } from '#lib/platform/database/acting.ts';
import type { Alphabet } from '#lib/platform/sms/count-segments.ts';
import type { SmsLine } from './sms-line.ts';

/** One SMS about to be handed. */
export type NewMessage = {
	centreId: string;
	reminderId: string | null;
	personId: string | null;
	kind: string;
	to: string;
	mark: Buffer;
	text: string;
	alphabet: Alphabet;
	segments: number;
	validUntil: Temporal.Instant;
	/** The day of a reminder, in the centre; nobody is told the same twice on it. */
	toldOn?: string;
};

/** The same, once written: nobody hands it a second time, whatever happens next. */
export type Handed = NewMessage & { id: string };

/** Writes what is about to be handed, in the transaction that says that nobody else will. */
export async function writeMessages(
	db: Db,
	line: SmsLine,
	messages: readonly NewMessage[]
): Promise<Handed[]> {
	if (messages.length === 0) return [];
	const written = await db
		.insertInto('sms_messages')
		.values(
			messages.map((one) => ({
				centre_id: one.centreId,
				reminder_id: one.reminderId,
				person_id: one.personId,
				kind: one.kind,
				recipient: one.to,
				number_mark: one.mark,
				text: one.text,
				alphabet: one.alphabet,
				segments: one.segments,
				cents: one.segments * line.centsPerSms,
				sender: line.sender,
				provider: line.provider.name,
				handed_at: db.acting.at.toString(),
				valid_until: one.validUntil.toString(),
				told_on: one.toldOn ?? null
			}))
		)
		.returning('id')
		.execute();
	return messages.map((one, nth) => ({ ...one, id: written[nth]!.id }));
}
