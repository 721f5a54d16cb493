import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { type CloseYear, erasePeople } from './erase-people.ts';
import { recordCertificate } from './record-certificate.ts';

export type EraseRefusal = { refusal: 'unknown-person'; message: string };

export type Erased = { certificateId: string; people: number; yearsClosed: number[] };

/**
 * Erases somebody at once: because she asked (her request is then answered, RGPD art. 17), or
 * because the direction does not wait for the night.
 */
export async function eraseOnRequest(
	db: Db,
	request: {
		personId: string;
		cause: 'retention' | 'erasure-asked';
		today: string;
		closeYear: CloseYear;
	}
): Promise<Erased | EraseRefusal> {
	const { personId, cause } = request;
	const known = await db
		.selectFrom('person_identities')
		.where('person_id', '=', personId)
		.forUpdate()
		.select('person_id')
		.executeTakeFirst();
	if (!known) {
		return { refusal: 'unknown-person', message: 'Cette personne n’a plus de nom dans Déclic.' };
	}
	if (cause === 'erasure-asked') await answerErasures(db, personId);
	const erasure = await erasePeople(db, { ...request, personIds: [personId] });
	const certificateId = await recordCertificate(db, { cause, erasure, counts: erasure.counts });
	return {
		certificateId,
		people: erasure.personIds.length,
		yearsClosed: erasure.yearsClosed
	};
}

/** Her requests to be erased are answered; without one, what she said is recorded with its answer. */
async function answerErasures(db: Db, personId: string): Promise<void> {
	const stamp = { centre_id: centreOf(db), ...recordedBy(db) };
	const waiting = await db
		.selectFrom('rights_requests as q')
		.leftJoin('rights_answers as a', 'a.request_id', 'q.id')
		.where('q.person_id', '=', personId)
		.where('q.asked', '=', 'erasure')
		.where('a.request_id', 'is', null)
		.select('q.id')
		.execute();
	const ids = waiting.map(({ id }) => id);
	if (ids.length === 0) {
		const { id } = await db
			.insertInto('rights_requests')
			.values({ person_id: personId, asked: 'erasure', ...stamp })
			.returning('id')
			.executeTakeFirstOrThrow();
		ids.push(id);
	}
	await db
		.insertInto('rights_answers')
		.values(ids.map((id) => ({ request_id: id, done: true, ...stamp })))
		.execute();
}
