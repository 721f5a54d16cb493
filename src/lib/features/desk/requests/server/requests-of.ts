import { authorOf } from '#lib/features/house/staff/index.server.ts';
import { nameGuides } from '#lib/features/resources/guides/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { ANSWER_LABELS, type AnswerKind } from '../domain/answer-kinds.ts';
import { type FamilyCode, familyLabel } from '#lib/features/desk/families/index.ts';

/** A line of a person's sheet, as the sheet reads it. */
export type RequestEvent = {
	id: string;
	at: string;
	kind: 'request' | 'request-answer';
	title: string;
	detail: string;
	origin: 'Accueil';
	by: string | null;
	href: string;
};

/**
 * What somebody asked at the desk and what was done of it, the latest first: one statement, and one more
 * where a guide was shown to her.
 */
export async function requestsOf(db: Db, personId: string): Promise<RequestEvent[]> {
	const rows = await db
		.selectFrom('requests as r')
		.leftJoin('request_answers as a', (join) =>
			join
				.onRef('a.request_id', '=', 'r.id')
				.on((eb) =>
					eb.not(
						eb.exists(
							eb
								.selectFrom('request_answer_undos as u')
								.whereRef('u.answer_id', '=', 'a.id')
								.select('u.answer_id')
						)
					)
				)
		)
		.where('r.person_id', '=', personId)
		.select(['r.id', 'r.words', 'r.family', 'r.recorded_at'])
		.select([authorOf('r.recorded_by').as('by'), authorOf('a.recorded_by').as('answered_by')])
		.select(['a.id as answer_id', 'a.kind', 'a.recorded_at as answered_at', 'a.words as said'])
		.select('a.guide')
		.execute();
	const guides = await nameGuides(
		db,
		rows.flatMap(({ guide }) => guide ?? [])
	);
	const events = new Map<string, RequestEvent>();
	for (const row of rows) {
		const href = `/equipe/accueil/demandes/${row.id}`;
		const at = row.recorded_at.toString();
		const title = `Demande\u00a0: ${familyLabel(row.family as FamilyCode)}`;
		const own = { origin: 'Accueil', href } as const;
		const { by } = row;
		events.set(row.id, { id: row.id, at, kind: 'request', title, detail: row.words, by, ...own });
		if (!row.answer_id) continue;
		events.set(row.answer_id, {
			id: row.answer_id,
			at: row.answered_at!.toString(),
			kind: 'request-answer',
			title: ANSWER_LABELS[row.kind as AnswerKind],
			detail: [guides.get(row.guide ?? '')?.title, row.said].filter(Boolean).join('\u00a0: '),
			by: row.answered_by,
			...own
		});
	}
	return [...events.values()].sort(
		(one, other) => other.at.localeCompare(one.at) || other.id.localeCompare(one.id)
	);
}
