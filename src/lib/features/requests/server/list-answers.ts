import { type ReferralLine, readReferral } from '#lib/features/partners/index.server.ts';
import { awaiting } from '#lib/features/partners/index.ts';
import { authorName } from '#lib/features/staff/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { AnswerKind, Autonomy } from '../domain/answer-kinds.ts';
import type { AnswerState } from '../domain/request-status.ts';

export type AnswerLine = AnswerState & {
	id: string;
	/** Who noted it; who noted what became of it; who took it back, and when. */
	by: string | null;
	endedBy: string | null;
	undone: { at: number; by: string | null } | null;
	autonomy: Autonomy | null;
	minutes: number | null;
	words: string | null;
	offered: string[];
	dueOn: string | null;
	referral: Pick<ReferralLine, 'id' | 'partner' | 'told'> | null;
};

/** What was done of a request, in the order it was, undone ones too. */
export async function listAnswers(db: Db, requestId: string): Promise<AnswerLine[]> {
	const rows = await db
		.selectFrom('request_answers as a')
		.leftJoin('request_answer_undos as u', 'u.answer_id', 'a.id')
		.leftJoin('request_answer_endings as e', 'e.answer_id', 'a.id')
		.leftJoin('staff_members as s', 's.id', 'a.recorded_by')
		.leftJoin('staff_members as us', 'us.id', 'u.recorded_by')
		.leftJoin('staff_members as es', 'es.id', 'e.recorded_by')
		.where('a.request_id', '=', requestId)
		.select(['a.id', 'a.kind', 'a.autonomy', 'a.minutes', 'a.words', 'a.offered', 'a.due_on'])
		.select(['a.referral_id', 'a.recorded_at', 'u.recorded_at as undone_at'])
		.select(['e.ending', 'e.recorded_at as ended_at'])
		.select([
			'a.recorded_by',
			's.display_name',
			'u.recorded_by as undoer',
			'e.recorded_by as ender'
		])
		.select(['us.display_name as undoer_name', 'es.display_name as ender_name'])
		.orderBy('a.recorded_at')
		.orderBy('a.id')
		.execute();
	const lines: AnswerLine[] = [];
	for (const row of rows) {
		// oxlint-disable-next-line no-await-in-loop -- a request has one referral or two, in one transaction
		const referral = row.referral_id ? await readReferral(db, row.referral_id) : null;
		const why = referral && awaiting(referral);
		lines.push({
			id: row.id,
			kind: row.kind as AnswerKind,
			at: row.recorded_at.epochMilliseconds,
			by: authorName(row.recorded_by, row.display_name),
			isUndone: row.undone_at !== null,
			undone: row.undone_at && {
				at: row.undone_at.epochMilliseconds,
				by: authorName(row.undoer, row.undoer_name)
			},
			endedBy: authorName(row.ender, row.ender_name),
			ending: row.ending
				? { what: row.ending as 'came' | 'gave-up', at: row.ended_at!.epochMilliseconds }
				: null,
			partner: why === 'no-answer' ? 'awaited' : why === 'declined' ? 'declined' : null,
			autonomy: row.autonomy as Autonomy | null,
			minutes: row.minutes,
			words: row.words,
			offered: row.offered,
			dueOn: row.due_on,
			referral: referral && { id: referral.id, partner: referral.partner, told: referral.told }
		});
	}
	return lines;
}
