import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Secrets } from '#lib/platform/secrets.ts';
import { markOf } from '#lib/platform/sms/keys/number-mark.ts';
import type { Receipt, ReceiptClues } from '#lib/platform/sms/providers/sms-provider.ts';
import { digestOfBeginning } from '#lib/platform/sms/providers/text-beginning.ts';
import { readPhone } from '#lib/shared/phone-number.ts';
import { matchParked } from './match-parked.ts';
import type { SmsLine } from './sms-line.ts';
import { forgetUnknownKeys } from './unknown-numbers.ts';

/** The line by which it tells. */
type TellingLine = Pick<SmsLine, 'provider' | 'sender' | 'stagingNumber'>;

/**
 * What the provider tells of messages that it took, in any order and as often as it likes; acts for all
 * centres. One whose reference is not written yet waits for it: a receipt overtakes our own commit. A name
 * is not believed of a message to another number: an SMSC that starts again may count from one.
 */
export async function takeReceipts(
	db: Db,
	{ line, secrets }: { line: TellingLine; secrets: Pick<Secrets, 'sms'> },
	receipts: readonly Receipt[]
): Promise<void> {
	const provider = line.provider.name;
	for (const { messageId, providerId, state, at, clues } of receipts) {
		const moment = at?.toString() ?? null;
		const known = clues ? readClues(clues, line, secrets) : null;
		const marks = known?.number_marks ?? null;
		const { rows } = await sql`
			with its as (
				select centre_id, id from sms_messages where provider = ${provider}
					and (id = ${messageId} or ${messageId}::uuid is null and provider_ref = ${providerId}
						and (${marks}::bytea[] is null or number_mark = any (${marks}::bytea[])))
			), told as (
				insert into sms_receipts (centre_id, sms_id, state, source, at, recorded_at)
				select centre_id, id, ${state}, 'receipt', ${moment}::timestamptz,
					${db.acting.at.toString()}::timestamptz
				from its on conflict do nothing
			)
			select id from its`.execute(db);
		if (rows.length > 0 || providerId === null || messageId !== null) continue;
		await db
			.insertInto('sms_early_receipts')
			.values({
				...{ provider, provider_ref: providerId, state, at: moment },
				recorded_at: db.acting.at.toString(),
				...known
			})
			.onConflict((conflict) => conflict.doNothing())
			.execute();
		if (marks) await matchParked(db, marks);
	}
}

/**
 * What finds a message without its name: to whom it went, first of all. Null where the numbers say nothing of
 * it: they are masked, or all goes to the number of a try.
 */
function readClues(
	{ reference, numbers, beginning }: ReceiptClues,
	{ sender, stagingNumber }: TellingLine,
	secrets: Pick<Secrets, 'sms'>
) {
	if (stagingNumber !== null) return null;
	const read = new Set(numbers.flatMap(readNumber));
	for (const own of readNumber(sender ?? '')) read.delete(own);
	if (read.size === 0) return null;
	return {
		reference,
		number_marks: Array.from(read, (number) => markOf(secrets, number)),
		beginning: beginning === null ? null : Buffer.from(digestOfBeginning(beginning), 'hex'),
		beginning_length: beginning?.length ?? null
	};
}

function readNumber(written: string): string[] {
	if (/[^\d\s+.-]/.test(written)) return [];
	const read = readPhone(written);
	return 'refusal' in read ? [] : [read.e164];
}

/** After a day, nobody's: the message was another installation's, or forged. */
const PARKED = Temporal.Duration.from({ hours: 24 });

/**
 * What nobody knows any more, said so: handed and without an answer since five minutes (the process
 * died between the two), or taken and without a receipt although it is past its time.
 */
export async function giveUpWaiting(db: Db): Promise<number> {
	const now = db.acting.at;
	await matchEarlyReceipts(db);
	await matchParked(db);
	await forgetUnknownKeys(db);
	await db
		.deleteFrom('sms_early_receipts')
		.where('recorded_at', '<', now.subtract(PARKED).toString() as never)
		.execute();
	const { rows } = await sql`
		insert into sms_receipts (centre_id, sms_id, state, reason, source, recorded_at)
		select m.centre_id, m.id, 'unknown', case when r.answered then 'no-receipt' else 'cut' end,
			'clock', ${now.toString()}::timestamptz
		from sms_messages m
		cross join lateral (select bool_or(source = 'answer') as answered,
				bool_or(state in ('rejected', 'undelivered', 'expired', 'delivered', 'back')
					or source = 'clock') as settled
			from sms_receipts where sms_id = m.id) r
		where m.handed_at > ${now.subtract({ hours: 24 * 15 }).toString()}::timestamptz
			and m.handed_at < ${now.subtract({ minutes: 5 }).toString()}::timestamptz
			and r.settled is not true
			and (r.answered is not true or m.valid_until < ${now.subtract({ hours: 1 }).toString()}::timestamptz)
		on conflict do nothing returning id`.execute(db);
	return rows.length;
}

/** Gives to the messages that they are about the receipts that arrived before the reference was written. */
export async function matchEarlyReceipts(db: Db): Promise<void> {
	await sql`with early as (
			delete from sms_early_receipts e using sms_messages m
			where m.provider = e.provider and m.provider_ref = e.provider_ref
				and (e.number_marks is null or m.number_mark = any (e.number_marks))
			returning m.centre_id, m.id, e.state, e.at
		)
		insert into sms_receipts (centre_id, sms_id, state, source, at, recorded_at)
		select centre_id, id, state, 'receipt', at, ${db.acting.at.toString()}::timestamptz from early
		on conflict do nothing`.execute(db);
}
