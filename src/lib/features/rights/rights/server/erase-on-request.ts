import { answerErasures } from '#lib/features/people/rights-asked/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { recordCertificate } from './certificates.ts';
import { erasePeople, type Erasing } from './erase-people.ts';

export type EraseRefusal = { refusal: 'unknown-person'; message: string };

export type Erased = { certificateId: string; people: number; yearsClosed: number[] };

/**
 * Erases somebody at once: because she asked (her request is then answered, RGPD art. 17), or
 * because the direction does not wait for the night.
 */
export async function eraseOnRequest(
	db: Db,
	request: Erasing & { personId: string; cause: 'retention' | 'erasure-asked' }
): Promise<Erased | EraseRefusal> {
	const { personId, cause } = request;
	const known = await db
		.selectFrom('person_identities')
		.where('person_id', '=', personId)
		.forUpdate()
		.select('person_id')
		.executeTakeFirst();
	if (!known) {
		return refuse('unknown-person', 'Cette personne n’a plus de nom dans Déclic.');
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
