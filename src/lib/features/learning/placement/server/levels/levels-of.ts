import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Group, GroupProbabilities } from '../../domain/bank.ts';
import type { Certainty } from '../../domain/conversation/level-names.ts';
import { probabilitiesOfWord } from '../../domain/conversation/told-level.ts';

export type KnownLevel = {
	probabilities: GroupProbabilities;
	/** Found with her in a conversation, or somebody's word. */
	source: 'measured' | 'told';
};

type Row = { personId: string } & (
	| { probabilities: GroupProbabilities; level: null }
	| { probabilities: null; level: Group; certainty: Certainty }
);

/**
 * How likely each level is for those people, by what was last known of each: a conversation that
 * ended, or a word said since. Nobody knows the others: they are not there.
 */
export async function levelsOf(
	db: Db,
	personIds: readonly string[]
): Promise<Map<string, KnownLevel>> {
	const { rows } = await sql<Row>`
		select distinct on (k."personId") k.* from (
			select p.person_id as "personId", to_jsonb(e.group_probabilities) as probabilities,
				null::smallint as level, null as certainty, e.recorded_at, e.id
			from placements p join current_placement_endings() e on e.placement_id = p.id
			where p.person_id = any (${personIds}::uuid[])
				and not exists (select from placement_undos u where u.placement_id = p.id)
			union all
			select t.person_id, null, t.level, t.certainty, t.recorded_at, t.id
			from told_levels t where t.person_id = any (${personIds}::uuid[])) k
		order by k."personId", k.recorded_at desc, k.id desc`.execute(db);
	return new Map(rows.map((row) => [row.personId, levelOf(row)]));
}

function levelOf(row: Row): KnownLevel {
	return row.probabilities
		? { probabilities: row.probabilities, source: 'measured' }
		: { probabilities: probabilitiesOfWord(row.level!, row.certainty), source: 'told' };
}
