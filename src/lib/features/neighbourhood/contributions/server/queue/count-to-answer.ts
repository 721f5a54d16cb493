import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { askAlone, type Question } from '#lib/platform/database/ask-in-one.ts';
import type { WaitingCounts } from '../../domain/mail/waiting-mail.ts';
import { callbacksToMake } from './callbacks.ts';

/** What waits with residents; what the town wrote is counted by whoever keeps it. */
export type OwnCounts = Omit<WaitingCounts, 'townWords' | 'echoes'> & { urgent: number };

/**
 * All that waits for whoever asks: what is to be read, held or not, reports, appeals and calls; appeals against her own
 * decisions wait for somebody else.
 */
export const toAnswer = ({ acting }: Db): Question<OwnCounts> => ({
	says: ({ since, ...counts }: OwnCounts & { since: string | null }) => ({
		...counts,
		since: since === null ? null : Temporal.Instant.from(since)
	}),
	asks: sql`(
		select json_build_object('waiting', w.waiting, 'held', w.held, 'since', w.since, 'reports', r.reports,
			'heldReports', r."heldReports", 'urgent', r.urgent, 'appeals', a.appeals,
			'callbacks', ${callbacksToMake.asks},
			'refuges', (select count(*)::integer from refuge_alterations x where x.ended_at is null))
		from (select count(*) filter (where h.contribution_id is null)::integer as waiting,
				count(h.contribution_id)::integer as held,
				min(x.since) filter (where h.contribution_id is null) as since
			from waiting_contributions x
			left join contribution_holds h on h.contribution_id = x.contribution_id and h.released_at is null) w,
			(select count(*) filter (where x.held_for is null or x.reason = 'life-in-danger')::integer as reports,
				count(*) filter (where x.held_for is not null and x.reason <> 'life-in-danger')::integer as "heldReports",
				count(*) filter (where x.reason = 'life-in-danger')::integer as urgent
			from contribution_reports x
			where not exists (select from contribution_report_ends e
				where e.report_id = x.id and e.undone_at is null)) r,
			(select count(*)::integer as appeals
			from contribution_appeals x join contribution_decisions d on d.id = x.decision_id
			where d.undone_at is null and d.recorded_by is distinct from ${acting.staffId}::uuid
				and not exists (select from contribution_appeal_ends e where e.appeal_id = x.id)
				and not exists (select from contribution_decisions y
					where y.contribution_id = x.contribution_id and y.decision = 'withdraw')) a)`
});
export const countToAnswer = (db: Db): Promise<OwnCounts> => askAlone(db, toAnswer(db));
