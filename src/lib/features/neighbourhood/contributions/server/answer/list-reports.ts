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
	end: {
		id: string;
		outcome: ReportOutcome;
		words: string;
		at: Temporal.Instant;
		by: string | null;
	} | null;
};

type Row = Omit<Report, 'end'> & {
	endId: string | null;
	outcome: ReportOutcome | null;
	told: string | null;
	endedAt: Temporal.Instant | null;
	by: string | null;
};

const MOST = 30;

/** Reports that wait: a life in danger before all others, then the oldest. Or those that were answered, the last first. */
export async function listReports(
	db: Db,
	{ isEnded = false, id = null }: { isEnded?: boolean; id?: string | null } = {}
): Promise<Report[]> {
	const { rows } = await sql<Row>`
		select r.id, r.contribution_id as "contributionId", r.centre_id as "centreId", r.reason, r.words,
			r.recorded_at as at, h.words as shown, h.photo_id as "photoId", v.id as "versionId",
			w.contribution_id is not null as "isWaiting", e.id as "endId", e.outcome, e.words as told,
			e.recorded_at as "endedAt", s.display_name as by
		from contribution_reports r
		join lateral (select x.id from contribution_versions x
			where x.contribution_id = r.contribution_id and x.way = 'author' order by x.id desc limit 1) v on true
		left join shown_contributions h on h.contribution_id = r.contribution_id
		left join waiting_contributions w on w.contribution_id = r.contribution_id
		left join lateral (select x.id, x.outcome, x.words, x.recorded_at, x.recorded_by
			from contribution_report_ends x where x.report_id = r.id and x.undone_at is null
			order by x.id desc limit 1) e on true
		left join staff_members s on s.id = e.recorded_by
		where (${id}::uuid is null or r.id = ${id}::uuid)
			and (${id}::uuid is not null or (e.id is not null) = ${isEnded})
		order by case when e.id is null then r.reason <> 'life-in-danger' end,
			case when e.id is null then r.recorded_at end, e.recorded_at desc, r.id
		limit ${MOST}`.execute(db);
	return rows.map(({ endId, outcome, told, endedAt, by, ...report }) => ({
		...report,
		end: endId ? { id: endId, outcome: outcome!, words: told!, at: endedAt!, by } : null
	}));
}
