import { type Db, recordedBy } from '#lib/platform/database/acting.ts';
import type { Grade } from '../../domain/bank.ts';
import { endOf, type HowEnded, type Said } from '../../domain/conversation/conversation.ts';
import { placeNow } from '../../domain/conversation/place-now.ts';
import { NO_SUCH_ANSWER, type NoSuchAnswer } from './answer-situation.ts';
import { writeEnding } from './end-placement.ts';
import {
	type ClosedConversation,
	holdPlacement,
	type Placement,
	refuseClosed
} from './read-placement.ts';

export type AnswerGiven = {
	placementId: string;
	item: string;
	/** Null: she does not know. */
	answer: Grade | null;
};

/**
 * Writes one answer at once, so that nothing is lost when the line goes. An answer she comes back to
 * keeps its place: the last word counts. When nothing more is to be asked, the conversation ends.
 */
export async function answerItem(
	db: Db,
	given: AnswerGiven
): Promise<{ ended: HowEnded | null } | ClosedConversation | NoSuchAnswer> {
	const placement = await holdPlacement(db, given.placementId);
	const closed = refuseClosed(placement);
	if (closed) return closed;
	const said = withAnswer(placement!, given);
	// A page left open somewhere: its question is not the one of now, and nothing was lost.
	if (!said) return NO_SUCH_ANSWER;
	const rank = said.findIndex(({ item }) => item === given.item) + 1;
	const values = { answer: given.answer, ...recordedBy(db) };
	await db
		.insertInto('placement_answers')
		.values({
			placement_id: given.placementId,
			centre_id: placement!.centreId,
			item: given.item,
			rank,
			...values
		})
		.onConflict((conflict) => conflict.columns(['placement_id', 'item']).doUpdateSet(values))
		.execute();
	const answered: Placement = { ...placement!, said };
	const placed = placeNow(answered);
	const how = endOf(placed, said.length);
	if (how) await writeEnding(db, answered, how);
	return { ended: how };
}

/** What she has said once this is added; null when nobody asked her that. */
function withAnswer(placement: Placement, given: AnswerGiven): Said[] | null {
	const { item, answer } = given;
	const { said } = placement;
	if (said.some((one) => one.item === item)) {
		return said.map((one) => (one.item === item ? { item, answer } : one));
	}
	return placeNow(placement).next === item ? [...said, { item, answer }] : null;
}
