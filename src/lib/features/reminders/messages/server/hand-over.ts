import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Submission } from '#lib/platform/sms/providers/sms-provider.ts';
import type { SmsLine } from './sms-line.ts';
import { STOPS_IN_FORCE } from './stops.ts';
import { matchEarlyReceipts } from './take-receipts.ts';
import type { Handed } from './write-messages.ts';

/** `stopped`: whoever answers there said STOP after it was written, and before it left. */
export type Outcome = { handed: Handed; submission: Submission | { stopped: true } };

/** Those whose number said STOP since they were written; acts for all their centres. */
export async function stoppedMeanwhile(db: Db, messages: readonly Handed[]): Promise<Set<string>> {
	const ids = messages.map(({ id }) => id);
	const { rows } = await sql<{ id: string }>`
		select m.id from sms_messages m
		join ${STOPS_IN_FORCE} s on s.centre_id = m.centre_id and s.number_mark = m.number_mark
		where m.id = any (${ids}::uuid[])
			and m.reminder_id is not null`.execute(db);
	return new Set(rows.map(({ id }) => id));
}

/** Hands them all to the provider, outside any transaction. While one tries, all goes to one number. */
export function handOver(
	line: SmsLine,
	messages: readonly Handed[],
	stopped: ReadonlySet<string> = new Set()
): Promise<Outcome[]> {
	return Promise.all(
		messages.map(async (handed): Promise<Outcome> => {
			const { id, to, text, alphabet, validUntil } = handed;
			if (stopped.has(id)) return { handed, submission: { stopped: true } };
			const message = { id, to: line.stagingNumber ?? to, text, alphabet, validUntil };
			const submission = await line.provider.submit({ ...message, sender: line.sender });
			return { handed, submission };
		})
	);
}

type Line = { sms: Handed; state: string; reason: string | null; source: 'answer' | 'receipt' };

/** What the provider said of each, and what it took back; acts for all their centres. */
export async function recordOutcomes(
	db: Db,
	line: SmsLine,
	outcomes: readonly Outcome[]
): Promise<void> {
	const lines = outcomes.flatMap((outcome) => linesOf(line, outcome));
	const taken = outcomes.flatMap(({ handed, submission }) =>
		'accepted' in submission ? [{ id: handed.id, ref: submission.accepted }] : []
	);
	const back = outcomes.flatMap(({ handed, submission }) =>
		'transient' in submission || 'stopped' in submission ? [handed.id] : []
	);
	if (taken.length > 0) {
		await sql`update sms_messages m set provider_ref = t.ref
			from jsonb_to_recordset(${JSON.stringify(taken)}::jsonb) as t (id uuid, ref text)
			where m.id = t.id`.execute(db);
	}
	if (back.length > 0) {
		await db
			.updateTable('sms_messages')
			.set({ came_back_at: db.acting.at.toString() })
			.where('id', 'in', back)
			.execute();
	}
	if (lines.length === 0) return;
	await db
		.insertInto('sms_receipts')
		.values(
			lines.map(({ sms, state, reason, source }) => ({
				...{ centre_id: sms.centreId, sms_id: sms.id, state, reason, source },
				recorded_at: db.acting.at.toString()
			}))
		)
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	if (taken.length > 0) await matchEarlyReceipts(db);
}

function linesOf(line: SmsLine, { handed: sms, submission }: Outcome): Line[] {
	const said = (state: string, reason: string | null, source: Line['source'] = 'answer') => ({
		...{ sms, state, reason, source }
	});
	if ('permanent' in submission) return [said('rejected', submission.permanent)];
	if ('transient' in submission) return [said('back', submission.transient)];
	if ('stopped' in submission) return [said('back', 'stopped')];
	if ('unknown' in submission) return [said('unknown', submission.unknown)];
	// Whoever looks at the telephone on screen has it before her eyes.
	const isOnScreen = line.provider.name === 'screen';
	return [said('accepted', null), ...(isOnScreen ? [said('delivered', null, 'receipt')] : [])];
}
