import {
	type ReferralDetails,
	type ReferralLine,
	readReferral
} from '#lib/features/desk/partners/index.server.ts';
import {
	appointmentWords,
	awaiting,
	standingAppointment,
	statusLabel
} from '#lib/features/desk/partners/index.ts';
import { authorOf } from '#lib/features/house/staff/index.server.ts';
import { type NamedGuide, nameGuides } from '#lib/features/resources/guides/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { AnswerKind, Autonomy } from '../domain/answer-kinds.ts';
import type { AnswerState } from '../domain/request-status.ts';

/** What a request says of the referral that answers it. */
type ReferralOfAnswer = Pick<ReferralLine, 'id' | 'partner' | 'told'> & {
	status: string;
	/** The one that the partner proposed, in words. */
	appointment: string | null;
};

export type AnswerLine = AnswerState & {
	id: string;
	/** Who noted it; who noted what became of it; who took it back, and when. */
	by: string | null;
	endedBy: string | null;
	undone: { at: number; by: string | null } | null;
	autonomy: Autonomy | null;
	minutes: number | null;
	words: string | null;
	/** The guide that was shown, as it is called now. */
	guide: NamedGuide | null;
	offered: string[];
	dueOn: string | null;
	referral: ReferralOfAnswer | null;
	/** Her place on the list of a course. */
	preListEntryId: string | null;
};

/** What was done of a request, in the order it was, undone ones too. */
export async function listAnswers(db: Db, requestId: string): Promise<AnswerLine[]> {
	const rows = await db
		.selectFrom('request_answers as a')
		.leftJoin('request_answer_undos as u', 'u.answer_id', 'a.id')
		.leftJoin('request_answer_endings as e', 'e.answer_id', 'a.id')
		.where('a.request_id', '=', requestId)
		.select([
			'a.id',
			'a.kind',
			'a.autonomy',
			'a.minutes',
			'a.words',
			'a.guide',
			'a.offered',
			'a.due_on'
		])
		.select(['a.referral_id', 'a.pre_list_entry_id', 'a.recorded_at', 'u.recorded_at as undone_at'])
		.select(['e.ending', 'e.recorded_at as ended_at'])
		.select([authorOf('a.recorded_by').as('by'), authorOf('e.recorded_by').as('ended_by')])
		.select(authorOf('u.recorded_by').as('undone_by'))
		.orderBy('a.recorded_at')
		.orderBy('a.id')
		.execute();
	const named = await nameGuides(
		db,
		rows.flatMap(({ guide }) => guide ?? [])
	);
	const lines: AnswerLine[] = [];
	for (const row of rows) {
		// oxlint-disable-next-line no-await-in-loop -- a request has one referral or two, in one transaction
		const referral = row.referral_id ? await readReferral(db, row.referral_id) : null;
		const why = referral && awaiting(referral);
		lines.push({
			id: row.id,
			kind: row.kind as AnswerKind,
			at: row.recorded_at.epochMilliseconds,
			by: row.by,
			isUndone: row.undone_at !== null,
			undone: row.undone_at && {
				at: row.undone_at.epochMilliseconds,
				by: row.undone_by
			},
			endedBy: row.ended_by,
			ending: row.ending
				? { what: row.ending as 'came' | 'gave-up', at: row.ended_at!.epochMilliseconds }
				: null,
			partner: why && (why === 'declined' ? 'declined' : 'awaited'),
			autonomy: row.autonomy as Autonomy | null,
			minutes: row.minutes,
			words: row.words,
			guide: (row.guide && named.get(row.guide)) || null,
			offered: row.offered,
			dueOn: row.due_on,
			referral: referral && referralOfAnswer(referral),
			preListEntryId: row.pre_list_entry_id
		});
	}
	return lines;
}

function referralOfAnswer(referral: ReferralDetails): ReferralOfAnswer {
	const { id, partner, told, answers } = referral;
	const appointment = standingAppointment(answers);
	return {
		id,
		partner,
		told,
		status: statusLabel(referral),
		appointment: appointment && appointmentWords(appointment)
	};
}
