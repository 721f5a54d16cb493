import type { Db } from '#lib/platform/database/acting.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { AnswerKind } from '../domain/answer-kinds.ts';
import type { RequestRefusal } from './request-refusal.ts';

export type LockedAnswer = {
	requestId: string;
	kind: AnswerKind;
	preListEntryId: string | null;
	visitId: string | null;
	referralId: string | null;
};

/** Whoever undoes or ends an answer waits her turn. */
export async function lockAnswer(db: Db, id: string): Promise<LockedAnswer | RequestRefusal> {
	const row = await db
		.selectFrom('request_answers')
		.where('id', '=', id)
		.select(['request_id', 'kind', 'pre_list_entry_id', 'visit_id', 'referral_id'])
		.forNoKeyUpdate()
		.executeTakeFirst();
	if (!row) {
		return refuse('unknown-answer', 'Cette réponse n’existe pas, ou n’est pas de votre centre.');
	}
	return {
		requestId: row.request_id,
		kind: row.kind as AnswerKind,
		preListEntryId: row.pre_list_entry_id,
		visitId: row.visit_id,
		referralId: row.referral_id
	};
}
