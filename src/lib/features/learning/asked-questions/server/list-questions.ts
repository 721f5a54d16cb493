import { sql } from 'kysely';
import { readProgrammeContents } from '#lib/features/learning/workshops/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import {
	type AskedQuestion,
	nextSubjects,
	proposedContents,
	type Subject,
	SUBJECT_MONTHS
} from '../domain/next-subjects.ts';

export type SeanceQuestions = {
	seance: { day: string; isCancelled: boolean; groupLabel: string };
	programme: { id: string; slug: string; name: string };
	/** In order, as noted. */
	questions: (AskedQuestion & { id: string })[];
};

/** What was asked at a séance; null when it is not ours. */
export async function questionsOf(db: Db, seanceId: string): Promise<SeanceQuestions | null> {
	const { rows } = await sql<SeanceQuestions>`
		select jsonb_build_object('day', s.day, 'groupLabel', g.label, 'isCancelled',
				exists (select from seance_cancellations x where x.seance_id = s.id)) as seance,
			jsonb_build_object('id', p.id, 'slug', p.slug, 'name', p.name) as programme,
			(select coalesce(jsonb_agg(jsonb_build_object('id', q.id, 'theme', q.theme,
				'isSolved', q.solved) order by q.id), '[]') from asked_questions q
				where q.seance_id = s.id
					and not exists (select from asked_question_undos u where u.question_id = q.id)) as questions
		from seances s
		join workshop_groups g on g.id = s.group_id
		join cycles c on c.id = g.cycle_id
		join programmes p on p.id = c.programme_id
		where s.id = ${seanceId}`.execute(db);
	return rows[0] ?? null;
}

/**
 * What a programme’s people asked within a year, what the next séances should be about, and what is
 * proposed as a content.
 */
export async function subjectsOf(
	db: Db,
	{ programmeId, today }: { programmeId: string; today: string }
): Promise<{ subjects: Subject[]; proposed: Subject[] }> {
	const since = Temporal.PlainDate.from(today).subtract({ months: SUBJECT_MONTHS }).toString();
	const [{ rows: asked }, { contents }, { rows: declined }] = await Promise.all([
		sql<AskedQuestion>`
			select q.theme, q.solved as "isSolved" from asked_questions q
			join seances s on s.id = q.seance_id
			join workshop_groups g on g.id = s.group_id
			join cycles c on c.id = g.cycle_id
			where c.programme_id = ${programmeId} and s.day >= ${since}::date
				and not exists (select from asked_question_undos u where u.question_id = q.id)
			order by s.day, q.id`.execute(db),
		readProgrammeContents(db, { programmeId }),
		sql<{ theme: string }>`
			select theme from content_proposal_answers
			where programme_id = ${programmeId} and answer = 'declined'`.execute(db)
	]);
	const subjects = nextSubjects(asked);
	return {
		subjects,
		proposed: proposedContents(subjects, {
			contents,
			declined: declined.map(({ theme }) => theme)
		})
	};
}

/** Days after which what was asked at a séance is no longer remembered well enough to be noted. */
const REMEMBERED_DAYS = 14;

/** The séances of the last two weeks where questions may still be noted, the latest first. */
export async function seancesToNote(
	db: Db,
	{ programmeId, today }: { programmeId: string; today: string }
): Promise<{ id: string; day: string; groupLabel: string }[]> {
	const { rows } = await sql<{ id: string; day: string; groupLabel: string }>`
		select s.id, s.day, g.label as "groupLabel" from seances s
		join workshop_groups g on g.id = s.group_id
		join cycles c on c.id = g.cycle_id
		where c.programme_id = ${programmeId}
			and s.day between ${today}::date - ${REMEMBERED_DAYS}::integer and ${today}::date
			and not exists (select from seance_cancellations x where x.seance_id = s.id)
		order by s.day desc, s.starts_at desc, s.id`.execute(db);
	return rows;
}
