import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Moment } from '../domain/questions.ts';
import type { Three } from '../domain/tally.ts';

/** What is told of a programme in a year; a moment that fewer than five answered counts nobody. */
export type Said = {
	answers: number;
	contents: Three;
	seances: Three;
	clarity: Three;
	confidence: Three;
	company: Three;
	confidenceBefore: Three;
	sentences: string[];
};

export type GroupStand = {
	/** How many answers the group has given, and how many people it has. */
	given: Record<Moment, number>;
	people: number;
	/** The questionnaires that take answers now. */
	open: { moment: Moment; given: number; expected: number }[];
	/** Of its programme this year, all groups together; null until five people answered. */
	said: Said | null;
};

/** Where a group stands with its questionnaires; null: no such group, or it is not of this centre. */
export async function readGroupStand(db: Db, groupId: string): Promise<GroupStand | null> {
	const { rows } = await sql<GroupStand & { programmeId: string; year: number }>`
		select c.programme_id as "programmeId", c.year,
			(select count(*)::integer from enrolments e where e.group_id = g.id) as people,
			(select jsonb_build_object(
				'before', coalesce(sum(s.given) filter (where s.moment = 'before'), 0),
				'after', coalesce(sum(s.given) filter (where s.moment = 'after'), 0))
				from satisfaction_collections s where s.group_id = g.id) as given,
			(select coalesce(jsonb_agg(jsonb_build_object(
					'moment', s.moment, 'given', s.given, 'expected', s.expected)), '[]')
				from satisfaction_collections s
				where s.group_id = g.id and s.given < s.expected
					and s.expires_at > ${db.acting.at.toString()}
					and not exists (select from satisfaction_collection_closings x
						where x.collection_id = s.id)) as open
		from workshop_groups g join cycles c on c.id = g.cycle_id
		where g.id = ${groupId}`.execute(db);
	const row = rows[0];
	if (!row) return null;
	const { given, people, open } = row;
	return { given, people, open, said: await readSaid(db, row) };
}

async function readSaid(db: Db, of: { programmeId: string; year: number }): Promise<Said | null> {
	const row = await db
		.selectFrom('satisfaction_tallies')
		.where('programme_id', '=', of.programmeId)
		.where('year', '=', of.year)
		.select(['answers', 'contents', 'seances', 'clarity', 'confidence', 'company'])
		.select(['confidence_before as confidenceBefore', 'sentences'])
		.executeTakeFirst();
	return row && row.answers > 0 ? (row as unknown as Said) : null;
}
