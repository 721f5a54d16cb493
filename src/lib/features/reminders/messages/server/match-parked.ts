import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { takeTurn } from '#lib/platform/database/take-turn.ts';
import { type Candidate, matchReceipts, type ParkedReceipt } from './match-receipts.ts';

/** As far back as a message may still be told of. */
const REMEMBERED = Temporal.Duration.from({ hours: 24 * 15 });

type Row = Omit<ParkedReceipt, 'beginning'> & { digest: string | null; length: number | null };

/**
 * Gives the receipts that wait to the messages that they are about: all, or those of these numbers. Acts for
 * all the centres. One at a time: the parts of a message are counted together.
 */
export async function matchParked(db: Db, of: readonly Buffer[] | null = null): Promise<void> {
	await takeTurn(db, 'sms receipts');
	const now = db.acting.at;
	const { rows } = await sql<Row>`
		select id, provider, provider_ref as name, state, at, reference, recorded_at as "recordedAt",
			array(select encode(mark, 'hex') from unnest(number_marks) mark) as marks,
			encode(beginning, 'hex') as digest, beginning_length as length
		from sms_early_receipts
		where number_marks is not null and (${of}::bytea[] is null or number_marks && ${of}::bytea[])
		order by id`.execute(db);
	if (rows.length === 0) return;
	const parked = rows.map(({ digest, length, ...one }): ParkedReceipt => {
		return { ...one, beginning: digest === null ? null : { digest, length: length! } };
	});
	const marks = [...new Set(parked.flatMap((one) => one.marks))];
	const { rows: candidates } = await sql<Candidate & { centreId: string }>`
		select id, centre_id as "centreId", provider, encode(number_mark, 'hex') as mark, text, alphabet,
			segments, provider_ref as ref, matched_ref as "matchedRef", handed_at as "handedAt",
			valid_until as "validUntil"
		from sms_messages
		where number_mark = any (array(select decode(unnest(${marks}::text[]), 'hex')))
			and handed_at > ${now.subtract(REMEMBERED).toString()}::timestamptz and came_back_at is null
			and not exists (select from sms_receipts r where r.sms_id = sms_messages.id
				and r.source = 'answer' and r.state = 'rejected')`.execute(db);
	for (const one of matchReceipts(parked, candidates, now)) {
		const { centreId } = candidates.find(({ id }) => id === one.message.id)!;
		await sql`insert into sms_receipts (centre_id, sms_id, state, source, at, recorded_at)
			values (${centreId}, ${one.message.id}, ${one.state}, ${one.source},
				${one.at?.toString() ?? null}::timestamptz, ${now.toString()}::timestamptz)
			on conflict do nothing`.execute(db);
		await sql`update sms_messages set
				provider_ref = case when ${one.source} = 'receipt' then ${one.ref} end,
				matched_ref = case when ${one.source} = 'matched' then ${one.ref} end
			where id = ${one.message.id} and provider_ref is null and matched_ref is null`.execute(db);
		await db.deleteFrom('sms_early_receipts').where('id', 'in', one.receiptIds).execute();
	}
}
