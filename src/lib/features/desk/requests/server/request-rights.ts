import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';

/** What stands in place of words whose time has come, or whose person asked. */
export const ERASED = '[effacé]';

/** All that is held of what somebody asked, for her copy: undone answers too. */
export async function gatherRequestsOf(
	db: Db,
	personId: string
): Promise<Record<string, unknown>[]> {
	const { rows } = await sql<Record<string, unknown>>`
		select r.day as jour, r.words as demande, r.family as famille, r.channel as voie,
			r.origin as origine, coalesce((
				select jsonb_agg(jsonb_build_object('le', a.recorded_at, 'reponse', a.kind,
					'autonomie', a.autonomy, 'minutes', a.minutes, 'mots', a.words, 'propose', a.offered,
					'pour_le', a.due_on, 'annulee_le', u.recorded_at, 'suite', e.ending)
					order by a.recorded_at, a.id)
				from request_answers a
				left join request_answer_undos u on u.answer_id = a.id
				left join request_answer_endings e on e.answer_id = a.id
				where a.request_id = r.id), '[]') as reponses
		from requests r where r.person_id = ${personId}
		order by r.day, r.id`.execute(db);
	return rows;
}

/** Takes the words away from the requests of those people; the counts and the dates stay. */
export async function eraseRequestWords(
	db: Db,
	personIds: readonly string[]
): Promise<{ requests: number; answers: number }> {
	if (personIds.length === 0) return { requests: 0, answers: 0 };
	const hers = sql<boolean>`r.person_id = any (${personIds}::uuid[])`;
	const answers = await sql`
		update request_answers a set words = case when a.words is null then null else ${ERASED} end,
			offered = case when a.offered = '{}' then a.offered else array[${ERASED}] end
		from requests r where r.id = a.request_id and ${hers}
			and (a.words <> ${ERASED} or a.offered not in ('{}', array[${ERASED}]))`.execute(db);
	const requests = await sql`
		update requests r set words = ${ERASED} where ${hers} and r.words <> ${ERASED}`.execute(db);
	return {
		requests: Number(requests.numAffectedRows ?? 0),
		answers: Number(answers.numAffectedRows ?? 0)
	};
}
