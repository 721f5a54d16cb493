import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { ByDomain, Group, GroupProbabilities } from '../../domain/bank.ts';
import type { HowEnded, Moment, Way } from '../../domain/conversation/conversation.ts';
import type { Certainty, Source } from '../../domain/conversation/level-names.ts';
import type { Weights } from '../../domain/conversation/weights.ts';

export type Ending = {
	how: HowEnded;
	questionCount: number;
	verdict: string | null;
	isFirm: boolean;
	probabilities: GroupProbabilities;
	domains: ByDomain<GroupProbabilities>;
};

export type PlacementLine = {
	id: string;
	moment: Moment;
	way: Way;
	day: string;
	recordedAt: string;
	by: string | null;
	answered: number;
	/** The course it was for, if any, and what it made the domains count for. */
	course: string | null;
	weights: Weights | null;
	ending: Ending | null;
};

/** The conversations of somebody, the latest first; those taken back are hers no more. */
export async function listPlacements(db: Db, personId: string): Promise<PlacementLine[]> {
	const { rows } = await sql<PlacementLine>`
		select p.id, p.moment, p.way, p.day, to_char(p.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "recordedAt",
			(select s.display_name from staff_members s where s.id = p.recorded_by) as by,
			(select count(*) from placement_answers a
				where a.placement_id = p.id and a.answer is not null) as answered,
			(select g.name from programmes g where g.id = p.programme_id) as course, p.weights,
			(select jsonb_build_object('how', e.how, 'questionCount', e.question_count,
				'verdict', e.verdict, 'isFirm', e.is_firm,
				'probabilities', to_jsonb(e.group_probabilities), 'domains', e.domains)
				from current_placement_endings() e where e.placement_id = p.id) as ending
		from placements p
		where p.person_id = ${personId}
			and not exists (select from placement_undos u where u.placement_id = p.id)
		order by p.recorded_at desc, p.id desc`.execute(db);
	return rows;
}

export type LevelLine = {
	id: string;
	placementId: string | null;
	source: Source;
	level: Group;
	certainty: Certainty;
	reason: string | null;
	day: string;
	recordedAt: string;
	by: string | null;
};

/** What was said of somebody's level, the last word first. */
export async function listToldLevels(db: Db, personId: string): Promise<LevelLine[]> {
	const { rows } = await sql<LevelLine>`
		select t.id, t.placement_id as "placementId", t.source, t.level, t.certainty, t.reason, t.day,
			to_char(t.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "recordedAt",
			(select s.display_name from staff_members s where s.id = t.recorded_by) as by
		from told_levels t where t.person_id = ${personId}
		order by t.recorded_at desc, t.id desc`.execute(db);
	return rows;
}
