import { sql } from 'kysely';
import type { Sending } from '#lib/features/outreach/place-requests/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { refuse, type Refusal } from '#lib/shared/refuse.ts';
import { maskPersonal } from '../../domain/personal-words.ts';
import { MOST_REPORT_WORDS } from '../../domain/report-form.ts';
import type { ReportOutcome, ReportReason } from '../../domain/report-reasons.ts';
import { digestOfTicket, drawTicket } from '../say/seals.ts';

/** What somebody says who finds that it should not stand there. */
export type Report = { reason: ReportReason; words: string };

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
 * looks sent by a machine is asked for once more, and by nobody's address: a hand sends it again.
 */
export async function reportShown(
	db: Db,
	id: string,
	{ reason, words }: Report,
	sending: Pick<Sending, 'isTrapped' | 'seconds'>
): Promise<{ ticket: string } | ReportRefusal> {
	const { isTrapped, seconds } = sending;
	if (isTrapped || seconds === null) return refuse('send-again', SEND_AGAIN);
	const ticket = drawTicket();
	const kept = maskPersonal(words.trim()).slice(0, MOST_REPORT_WORDS) || null;
	// Hidden while she was writing: there is nothing to report.
	const { numAffectedRows } = await sql`
		insert into contribution_reports (centre_id, contribution_id, reason, words, ticket_digest, recorded_at)
		select s.centre_id, s.contribution_id, ${reason}, ${kept}, ${digestOfTicket(ticket, 'report')},
			${db.acting.at.toString()}::timestamptz
		from shown_contributions s where s.contribution_id = ${id}`.execute(db);
	return Number(numAffectedRows) > 0 ? { ticket } : refuse('gone', GONE);
}

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
