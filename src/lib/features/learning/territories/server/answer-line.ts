import { isOnPreList, withdrawFromPreList } from '#lib/features/learning/workshops/index.server.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { queueJob } from '#lib/platform/jobs/queue-job.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { lineState } from '../domain/line-state.ts';
import { NOT_JOINED, SAID_YES, type TerritoryRefusal } from '../domain/territory-refusal.ts';
import { holdEntry } from './agreements.ts';
import { joiningOf } from './join-round.ts';
import { ownLines } from './show-result.ts';
import { territorySlots } from './territory-slots.ts';

/** Name of the job that puts somebody on the list of the centre that she accepted. */
export const WELCOME_NEWCOMER = 'welcome-newcomer';
export type NewcomerToWelcome = { lineId: string; homeCentreId: string };

/**
 * Notes what she says of a slot elsewhere. On a yes she leaves this list, and a job puts her on the
 * other one, with her name and her telephone; she may still come back to her place here.
 */
export async function answerLine(
	db: Db,
	{ roundId, lineId, answer }: { roundId: string; lineId: string; answer: 'yes' | 'wait' }
): Promise<{ answered: boolean } | TerritoryRefusal> {
	if (!(await joiningOf(db, roundId))) return NOT_JOINED;
	const seen = (await ownLines(db, roundId)).find((one) => one.lineId === lineId);
	if (!seen) return UNKNOWN_LINE;
	await holdEntry(db, seen.entryId);
	const line = (await ownLines(db, roundId)).find((one) => one.lineId === lineId);
	if (!line) return UNKNOWN_LINE;
	if (line.answer === answer) return { answered: false };
	const slots = await territorySlots(db, roundId);
	const state = lineState(line, {
		centreId: centreOf(db),
		openOffers: new Set(slots.map(({ offerId }) => offerId))
	});
	const refusal = refuseAnswer(state);
	if (refusal) return refusal;
	if (answer === 'yes') {
		if (!(await isOnPreList(db, line.entryId))) return UNKNOWN_LINE;
		if (!line.isAgreed) return NO_AGREEMENT;
		const host = slots.find(({ offerId }) => offerId === line.offerId);
		if (!host) return GONE;
		await withdrawFromPreList(db, {
			entryId: line.entryId,
			reason: `A accepté une place\u00a0: ${host.centreName}`
		});
		await queueJob(db, WELCOME_NEWCOMER, {
			lineId,
			homeCentreId: centreOf(db)
		} satisfies NewcomerToWelcome);
	}
	await db
		.insertInto('territory_answers')
		.values({ centre_id: centreOf(db), line_id: lineId, answer, ...recordedBy(db) })
		.execute();
	await writeJournal(db, { action: 'answer', kind: 'pre-list-entry', id: line.entryId });
	return { answered: true };
}

const UNKNOWN_LINE: TerritoryRefusal = refuse(
	'unknown-line',
	'Cette proposition n’existe plus\u00a0: rechargez la page.'
);
const GONE: TerritoryRefusal = refuse(
	'gone',
	'Ce créneau n’est plus proposé\u00a0: attendez la prochaine recherche.'
);
const NO_AGREEMENT: TerritoryRefusal = refuse(
	'no-agreement',
	'Cette personne a retiré son accord pour ce centre\u00a0: rien ne lui est proposé là-bas.'
);

function refuseAnswer(state: ReturnType<typeof lineState>): TerritoryRefusal | null {
	if (state === 'yes') return SAID_YES;
	if (state === 'gone') return GONE;
	if (state === 'withdrawn') return NO_AGREEMENT;
	return state === 'ask' || state === 'wait' ? null : UNKNOWN_LINE;
}
