import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { ReportOutcome, ReportReason } from '../../domain/report-reasons.ts';

/** What a reader said of one that is published, and what was answered. */
export type Report = {
	id: string;
	contributionId: string;
	centreId: string;
	reason: ReportReason;
	/** What the reader wrote. */
	words: string | null;
	at: Temporal.Instant;
	/** What everybody reads today; null: nothing of it is shown any more. */
	shown: string | null;
	photoId: string | null;
	/** What its author said last: what a correction begins from. */
	versionId: string;
	/** Nobody has decided of its last words: they are read first. */
	isWaiting: boolean;
	/** Many came at once, or from one device: it waits apart, unless somebody is in danger. */
	isHeld: boolean;
	end: {
		id: string;
		/** What it decided; null: nothing. */
		decisionId: string | null;
		outcome: ReportOutcome;
		words: string;
		at: Temporal.Instant;
		by: string | null;
	} | null;
};

type Row = Omit<Report, 'end'> & {
	endId: string | null;
	decisionId: string | null;
	outcome: ReportOutcome | null;
	told: string | null;
	endedAt: Temporal.Instant | null;
	by: string | null;
};

const MOST = 30;

/**
 * Reports that wait: a life in danger before all others, then the oldest, those that came in a burst after them. Or
 * those that were answered, the last first.
 */
export async function listReports(
	db: Db,
	{ isEnded = false, id = null }: { isEnded?: boolean; id?: string | null } = {}
): Promise<Report[]> {
	const { rows } = await sql<Row>`
		select r.id, r.contribution_id as "contributionId", r.centre_id as "centreId", r.reason, r.words,
			r.recorded_at as at, r.held_for is not null and r.reason <> 'life-in-danger' as "isHeld", h.words as shown, h.photo_id as "photoId", v.id as "versionId",
			w.contribution_id is not null as "isWaiting", e.id as "endId", e.decision_id as "decisionId", e.outcome, e.words as told,
			e.recorded_at as "endedAt", s.display_name as by
		from contribution_reports r
		join lateral (select x.id from contribution_versions x
			where x.contribution_id = r.contribution_id and x.way = 'author' order by x.nth desc limit 1) v on true
		left join shown_contributions h on h.contribution_id = r.contribution_id
		left join waiting_contributions w on w.contribution_id = r.contribution_id
		left join lateral (select x.id, x.decision_id, x.outcome, x.words, x.recorded_at, x.recorded_by
			from contribution_report_ends x where x.report_id = r.id and x.undone_at is null
			order by x.id desc limit 1) e on true
		left join staff_members s on s.id = e.recorded_by
		where (${id}::uuid is null or r.id = ${id}::uuid)
			and (${id}::uuid is not null or (e.id is not null) = ${isEnded})
		order by case when e.id is null then r.reason <> 'life-in-danger' end,
			case when e.id is null then r.held_for is not null end,
			case when e.id is null then r.recorded_at end, e.recorded_at desc, r.id
		limit ${MOST}`.execute(db);
	return rows.map(({ endId, decisionId, outcome, told, endedAt, by, ...report }) => ({
		...report,
		end: endId ? { id: endId, decisionId, outcome: outcome!, words: told!, at: endedAt!, by } : null
	}));
}

/**
 * Dangers of which somebody must be told, each by a name that stays as long as nobody has answered: one for each
 * message, and one for all that came in the same hour's burst. A hundred reports are not a hundred mails.
 */
export async function listDangers(db: Db): Promise<string[]> {
	const { rows } = await sql<{ name: string }>`
		select distinct on (burst) 'danger ' || r.id as name, burst from (
			select x.id, case when x.held_for is null then x.contribution_id::text
				else date_trunc('hour', x.recorded_at)::text end as burst
			from contribution_reports x
			where x.reason = 'life-in-danger' and not exists (
				select from contribution_report_ends e where e.report_id = x.id and e.undone_at is null)) r
		order by burst, r.id`.execute(db);
	return rows.map(({ name }) => name);
}
