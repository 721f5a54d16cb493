import { attachPerson as attachReferral } from '#lib/features/desk/partners/index.server.ts';
import {
	findPerson,
	type LookAlikeRefusal,
	receiveNewcomer
} from '#lib/features/people/people/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { lockRequest } from './lock-request.ts';
import type { Newcomer } from './receive-request.ts';
import { type RequestRefusal, UNKNOWN_REQUEST } from './request-refusal.ts';

type Attached = { id: string } | RequestRefusal;

/** An anonymous request is somebody's, known already. */
export async function attachPerson(
	db: Db,
	{ requestId, personId }: { requestId: string; personId: string }
): Promise<Attached> {
	const request = await lockRequest(db, requestId);
	if (!request) return UNKNOWN_REQUEST;
	if (request.personId === personId) return { id: requestId };
	if (request.personId) {
		return refuse(
			'already-attached',
			'Cette demande a déjà été rattachée à quelqu’un. Détachez-la d’abord.'
		);
	}
	if (!(await findPerson(db, personId))) {
		return refuse(
			'person',
			'Cette personne n’est pas connue de votre centre. Cherchez-la de nouveau.'
		);
	}
	const { referral_id } = await db
		.updateTable('requests')
		.set({ person_id: personId })
		.where('id', '=', requestId)
		.returning('referral_id')
		.executeTakeFirstOrThrow();
	// The words by which a partner announced her are hers too: shown, and erased, with her.
	if (referral_id) await attachReferral(db, referral_id, personId);
	await writeJournal(db, { action: 'attach', kind: 'request', id: requestId });
	return { id: requestId };
}

/** … or of somebody new. */
export async function attachNewPerson(
	db: Db,
	requestId: string,
	{ person, answer, reminders = null }: Newcomer
): Promise<Attached | LookAlikeRefusal> {
	const received = await receiveNewcomer(db, person, answer, reminders);
	if (!('refusal' in received)) return attachPerson(db, { requestId, personId: received.id });
	return received.refusal === 'look-alikes' ? received : refuse('person', received.message);
}

/** It was not hers: the request is anonymous again. */
export async function detachPerson(db: Db, requestId: string): Promise<Attached> {
	const request = await lockRequest(db, requestId);
	if (!request) return UNKNOWN_REQUEST;
	if (!request.personId) return { id: requestId };
	await db.updateTable('requests').set({ person_id: null }).where('id', '=', requestId).execute();
	await writeJournal(db, { action: 'detach', kind: 'request', id: requestId });
	return { id: requestId };
}
