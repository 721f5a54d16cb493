import { sql } from 'kysely';
import type { Subject } from '#lib/features/neighbourhood/contributions/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { TownState } from '../domain/town-states.ts';

/** A problem that everybody reads, and where it stands with the town. */
export type PublishedProblem = {
	id: string;
	subject: Subject | null;
	words: string;
	saidAt: Temporal.Instant;
	/** Null: it was sent to nobody, or its link is closed. */
	service: string | null;
	sentAt: Temporal.Instant | null;
	state: TownState | null;
	plannedOn: string | null;
};

const MOST = 30;

/** What the town has to mend, those that nobody has sent first, then the oldest: mended, or not done, they are over. */
export async function listProblems(db: Db): Promise<PublishedProblem[]> {
	const { rows } = await sql<PublishedProblem>`
		select s.contribution_id as id, s.subject, s.words, s.said_at as "saidAt", l.name as service,
			l.recorded_at as "sentAt", s.town_state as state, s.town_planned_on as "plannedOn"
		from shown_contributions s
		left join lateral (select t.name, k.recorded_at from town_links k
			join town_services t on t.id = k.service_id
			where k.contribution_id = s.contribution_id and k.revoked_at is null
				and k.expires_at > ${db.acting.at.toString()}::timestamptz
			order by k.id desc limit 1) l on true
		where s.door = 'problem' and s.subject not in ('noise', 'neighbours')
			and s.centre_id = any ((select acting_centres())::uuid[])
			and s.town_state is distinct from 'mended' and s.town_state is distinct from 'not-done'
		order by l.name is not null, s.contribution_id limit ${MOST}`.execute(db);
	return rows;
}
