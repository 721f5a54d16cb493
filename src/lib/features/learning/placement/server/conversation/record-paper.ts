import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import type { Grade } from '../../domain/bank.ts';
import { MOST_QUESTIONS } from '../../domain/engine/choose-question.ts';
import type { Moment, Said } from '../../domain/conversation/conversation.ts';
import { paperItems } from '../../domain/conversation/paper-form.ts';
import { READING_QUESTION } from '../../domain/autonomy/before-questions.ts';
import { answerSituation, NO_SUCH_ANSWER, type NoSuchAnswer } from './answer-situation.ts';
import { writeEnding } from './end-placement.ts';
import { listRetired } from '../bank/list-retired.ts';
import { type ClosedConversation, readPlacement } from './read-placement.ts';
import type { UnknownProgramme } from './set-programme-weights.ts';
import { startPlacement, type UnknownResident } from './start-placement.ts';

export type PaperSheet = {
	personId: string;
	moment: Moment;
	day: string;
	programmeId?: string | null;
	/** What is ticked on the sheet; a line left blank is not there. */
	ticked: { item: string; answer: Grade | null }[];
	/** How she reads, when a box of that line is ticked; null is « ne pas répondre ». */
	reading?: string | null;
};

/** A printed sheet typed again: all of it or nothing, and it says what is known like any other way. */
export async function recordPaper(
	db: Db,
	sheet: PaperSheet
): Promise<
	{ id: string } | UnknownResident | UnknownProgramme | NoSuchAnswer | ClosedConversation
> {
	const printed = new Set(paperItems(sheet.moment, await listRetired(db)).map(({ id }) => id));
	if (sheet.ticked.length === 0 || sheet.ticked.some(({ item }) => !printed.has(item))) {
		return { ...NO_SUCH_ANSWER, message: 'Recopiez au moins une ligne de la feuille.' };
	}
	const started = await startPlacement(db, { ...sheet, way: 'paper' });
	if ('refusal' in started) return started;
	await db
		.insertInto('placement_answers')
		.values(
			sheet.ticked.map(({ item, answer }: Said, index) => ({
				placement_id: started.id,
				centre_id: centreOf(db),
				item,
				rank: index + 1,
				answer,
				...recordedBy(db)
			}))
		)
		.execute();
	const placement = (await readPlacement(db, started.id))!;
	if (sheet.reading !== undefined) {
		const { id: placementId } = placement;
		const said = { placementId, question: READING_QUESTION.id, answer: sheet.reading };
		const answered = await answerSituation(db, said);
		if ('refusal' in answered) return answered;
	}
	await writeEnding(db, placement, endOfPaper(placement.said.length));
	return started;
}

const endOfPaper = (lines: number) => (lines >= MOST_QUESTIONS ? 'twelve' : 'stopped');
