import {
	type LookAlikeRefusal,
	type NewPerson,
	receiveNewcomer
} from '#lib/features/people/people/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { type NewRequest, recordRequest } from './record-request.ts';
import type { RequestRefusal } from './request-refusal.ts';

/** Somebody new, and what the desk said of those who look like her. */
export type Newcomer = {
	person: Pick<NewPerson, 'familyName' | 'givenName' | 'birthYear' | 'phone'>;
	/** One of those shown, or none of them. */
	answer: { sameAs: string } | { otherThan: readonly string[] } | null;
	/** What she answers to being reminded; null: nobody asked her. */
	reminders?: 'given' | 'refused' | null;
};

/** Writes somebody new and what she asks, both or neither. */
export async function receiveRequest(
	db: Db,
	request: NewRequest,
	{ person, answer, reminders = null }: Newcomer
): Promise<{ id: string } | RequestRefusal | LookAlikeRefusal> {
	const received = await receiveNewcomer(db, person, answer, reminders);
	if ('refusal' in received) {
		return received.refusal === 'look-alikes' ? received : refuse('person', received.message);
	}
	return recordRequest(db, { ...request, personId: received.id });
}
