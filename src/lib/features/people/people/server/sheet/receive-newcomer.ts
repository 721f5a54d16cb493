import type { Db } from '#lib/platform/database/acting.ts';
import { recordConsent } from '../contact/record-consent.ts';
import { receivePerson } from '../record/receive-person.ts';

type Received = Parameters<typeof receivePerson>;

/**
 * Writes somebody who stands at the desk, with what she answers to being reminded; null: nobody asked
 * her, and it is asked another day.
 */
export async function receiveNewcomer(
	db: Db,
	person: Received[1],
	answer: Received[2],
	reminders: 'given' | 'refused' | null
): ReturnType<typeof receivePerson> {
	const received = await receivePerson(db, person, answer);
	if ('refusal' in received || reminders === null) return received;
	const said = { personId: received.id, purpose: 'reminders', answer: reminders } as const;
	const recorded = await recordConsent(db, said);
	// Nothing is taken back here: she is the only one who may be missing.
	return 'refusal' in recorded && recorded.refusal === 'unknown-person' ? recorded : received;
}
