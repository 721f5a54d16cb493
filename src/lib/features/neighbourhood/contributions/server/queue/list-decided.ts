import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { DecisionKind } from '../../domain/contribution-state.ts';
import type { Door, Subject } from '../../domain/doors.ts';

/** One that somebody has decided of, by its last decision. */
export type Decided = {
	id: string;
	decisionId: string;
	centreId: string;
	door: Door;
	subject: Subject | null;
	words: string;
	decision: DecisionKind;
	reason: string | null;
	/** Everybody reads it; other words were refused since, perhaps. */
	isShown: boolean;
	at: Temporal.Instant;
	by: string | null;
};

export type DecidedAsked = {
	decisions?: readonly DecisionKind[];
	door?: Door;
	/** The last of the page before. */
	after?: string;
};

const PAGE = 20;

/** What was decided of, the latest decision first, a page at a time. */
export async function listDecided(
	db: Db,
	{ decisions, door, after }: DecidedAsked = {}
): Promise<{ decided: Decided[]; next: string | null }> {
	const { rows } = await sql<Decided>`
		select c.id, d.id as "decisionId", c.centre_id as "centreId", c.door, c.subject, v.words, d.decision, d.reason,
			h.contribution_id is not null as "isShown", d.recorded_at as at, s.display_name as by
		from contribution_decisions d
		join contributions c on c.id = d.contribution_id
		join contribution_versions v on v.id = d.version_id
		left join shown_contributions h on h.contribution_id = c.id
		left join staff_members s on s.id = d.recorded_by
		where d.undone_at is null
			and (${decisions ?? null}::text[] is null or d.decision = any (${decisions ?? null}::text[]))
			and (${door ?? null}::text is null or c.door = ${door ?? null})
			and (${after ?? null}::uuid is null or d.id < ${after ?? null}::uuid)
			and not exists (select from contribution_decisions x
				where x.contribution_id = d.contribution_id and x.undone_at is null and x.id > d.id)
		order by d.id desc limit ${PAGE + 1}`.execute(db);
	const decided = rows.slice(0, PAGE);
	return { decided, next: rows.length > PAGE ? decided.at(-1)!.decisionId : null };
}
