import { recordException } from '#lib/features/desk/exceptions/index.server.ts';
import { answerRequest, endWaiting } from '#lib/features/desk/requests/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { PlannedAnswer } from '../plan/planned-desk.ts';
import { accepted } from './accepted.ts';
import { actAs } from './act-as.ts';
import type { DeskTelling } from './desk-telling.ts';
import { momentOf } from './moment.ts';

/** What the desk did of a request; who came back with her papers is answered on that day. */
export async function writeAnswers(
	db: Db,
	telling: DeskTelling,
	{ requestId, day }: { requestId: string; day: string },
	answers: PlannedAnswer[]
): Promise<void> {
	for (const answer of answers) {
		const { id: answerId } = accepted(await writeAnswer(db, telling, requestId, day, answer));
		if (answer.kind !== 'come-back') continue;
		const { now, timeZone, team } = telling;
		await actAs(db, team.accueil, momentOf(answer.dueOn, '10:00', timeZone, now));
		accepted(await endWaiting(db, { answerId, ending: answer.ending }));
	}
}

function writeAnswer(
	db: Db,
	{ partners }: DeskTelling,
	requestId: string,
	today: string,
	answer: PlannedAnswer
) {
	if (answer.kind === 'exception') {
		const { reason, words, minutes } = answer;
		return recordException(db, { requestId, today, reason, words, minutes });
	}
	if (answer.kind !== 'referred') return answerRequest(db, { requestId, today, ...answer });
	const { kind, partner, told } = answer;
	const partnerId = partners.get(partner)!;
	return answerRequest(db, { requestId, today, kind, partnerId, told, agreed: false });
}
