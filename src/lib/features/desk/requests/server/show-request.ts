import { type FoundPerson, findPerson } from '#lib/features/people/people/index.server.ts';
import { authorOf } from '#lib/features/house/staff/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { FamilyCode } from '#lib/features/desk/families/index.ts';
import type { Channel, Origin } from '../domain/how-it-came.ts';
import { requestStatus, type RequestStatus } from '../domain/request-status.ts';
import { type AnswerLine, listAnswers } from './list-answers.ts';

export type Correction = { was: FamilyCode; became: FamilyCode; at: Temporal.Instant };

export type ShownRequest = {
	id: string;
	words: string;
	family: FamilyCode;
	/** What the rules had said, and how sure they were. */
	proposed: { family: FamilyCode; confidence: number } | null;
	channel: Channel;
	origin: Origin;
	partnerId: string | null;
	personId: string | null;
	/** Null: anonymous, or her name is kept no more. */
	person: FoundPerson | null;
	day: string;
	at: Temporal.Instant;
	/** Who took it down; null: a partner's own words, or a notebook. */
	by: string | null;
	status: RequestStatus;
	answers: AnswerLine[];
	corrections: Correction[];
};

/** A request of the acting centre with all that was answered, or null. */
export async function showRequest(db: Db, id: string): Promise<ShownRequest | null> {
	const row = await db
		.selectFrom('requests as r')
		.where('r.id', '=', id)
		.selectAll('r')
		.select(authorOf('r.recorded_by').as('by'))
		.executeTakeFirst();
	if (!row) return null;
	const answers = await listAnswers(db, id);
	const corrections = await db
		.selectFrom('family_corrections')
		.where('request_id', '=', id)
		.select(['was', 'became', 'recorded_at'])
		.orderBy('recorded_at')
		.orderBy('id')
		.execute();
	return {
		id,
		words: row.words,
		family: row.family as FamilyCode,
		proposed: row.proposed_family
			? { family: row.proposed_family as FamilyCode, confidence: row.proposed_confidence ?? 0 }
			: null,
		channel: row.channel as Channel,
		origin: row.origin as Origin,
		partnerId: row.partner_id,
		personId: row.person_id,
		person: row.person_id ? await findPerson(db, row.person_id) : null,
		day: row.day,
		at: row.recorded_at,
		by: row.by,
		status: requestStatus(answers),
		answers,
		corrections: corrections.map(({ was, became, recorded_at }) => ({
			was: was as FamilyCode,
			became: became as FamilyCode,
			at: recorded_at
		}))
	};
}
