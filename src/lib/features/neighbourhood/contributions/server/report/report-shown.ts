import { sql } from 'kysely';
import { heldBackFor, type Sending } from '#lib/features/outreach/place-requests/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { refuse, type Refusal } from '#lib/shared/refuse.ts';
import { maskPersonal } from '../../domain/personal-words.ts';
import { MOST_REPORT_WORDS } from '../../domain/report-form.ts';
import type { ReportOutcome, ReportReason } from '../../domain/report-reasons.ts';
import { countWithinHour } from '../say/within-hour.ts';
import { digestOfTicket, drawTicket, reportMark } from '../apart/seals.ts';

/** What somebody says who finds that it should not stand there. */
export type Report = { reason: ReportReason; words: string };

/** How it came. */
export type ReportSending = Pick<Sending, 'isTrapped' | 'seconds'> & {
	/** What the request says of the device, its address among the rest. */
	device: readonly [address: string, ...others: string[]];
	/** By which it is drawn, and kept in memory for an hour. */
	key: Buffer;
};

export type ReportRefusal = Refusal<'gone' | 'send-again'>;

/** Where a report stands, for whoever holds its ticket. */
export type ReportTicket = {
	centreId: string;
	/** Null: it is shown no more. */
	shownId: string | null;
	reason: ReportReason;
	at: Temporal.Instant;
	decided: { outcome: ReportOutcome; words: string; at: Temporal.Instant } | null;
};

const GONE =
	'Ce message n’est plus montré\u00a0: vous n’avez rien d’autre à faire. Merci de l’avoir signalé.';
const SEND_AGAIN = 'Ce formulaire ne venait pas de notre page. Relisez, puis envoyez de nouveau.';

/**
 * Kept at once, and acknowledged by a ticket that is told here once (règlement (UE) 2022/2065, article 16). What
 * looks sent by a machine is asked for once more: a hand sends it again. Those that come in a burst wait apart, and
 * none is lost; never by an address alone, which a whole hall shares.
 */
export async function reportShown(
	db: Db,
	id: string,
	{ reason, words }: Report,
	{ isTrapped, seconds, device, key }: ReportSending
): Promise<{ ticket: string } | ReportRefusal> {
	if (isTrapped || seconds === null) return refuse('send-again', SEND_AGAIN);
	const ticket = drawTicket();
	const kept = maskPersonal(words.trim()).slice(0, MOST_REPORT_WORDS) || null;
	const shown = await db
		.selectFrom('shown_contributions')
		.where('contribution_id', '=', id)
		.select('centre_id')
		.executeTakeFirst();
	// Hidden while she was writing: there is nothing to report.
	if (!shown) return refuse('gone', GONE);
	const { centre_id } = shown;
	await db
		.insertInto('contribution_reports')
		.values({
			...{ centre_id, contribution_id: id, reason, words: kept },
			...{ ticket_digest: digestOfTicket(ticket, 'report'), recorded_at: db.acting.at.toString() },
			held_for: burstOf(centre_id, reportMark(key, device, db.acting.at), db.acting.at)
		})
		.execute();
	return { ticket };
}

/** Whether it comes in a burst: by hour, and by what a device says of itself. */
function burstOf(centreId: string, mark: Buffer, at: Temporal.Instant) {
	const lately = countWithinHour(`report ${centreId}`, at);
	const sentBefore = countWithinHour(`report by ${mark.toString('hex')}`, at);
	return heldBackFor({ lately, sentBefore, ...BY_HAND }) as 'same-browser' | 'busy-hour' | null;
}

/** A hand that hurries is heard: somebody may be in danger. */
const BY_HAND = { isTrapped: false, seconds: 60 };

/** What a ticket opens; null: nothing. */
export async function readReport(db: Db, ticket: string): Promise<ReportTicket | null> {
	const digest = digestOfTicket(ticket, 'report');
	if (!digest) return null;
	const { rows } = await sql<Told>`
		select r.centre_id as "centreId", s.contribution_id as "shownId", r.reason, r.recorded_at as at, r.outcome,
			r.words, r.decided_at as "decidedAt"
		from report_of_ticket(${digest}) r
		left join shown_contributions s on s.contribution_id = r.contribution_id`.execute(db);
	const [told] = rows;
	if (!told) return null;
	const { outcome, words, decidedAt, ...report } = told;
	const isDecided = outcome !== null && words !== null && decidedAt !== null;
	return { ...report, decided: isDecided ? { outcome, words, at: decidedAt } : null };
}

type Told = Omit<ReportTicket, 'decided'> & {
	outcome: ReportOutcome | null;
	words: string | null;
	decidedAt: Temporal.Instant | null;
};
