import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { refuseWords, type WordsRefusal } from '../domain/refuse-words.ts';
import type { Right } from '../domain/rights.ts';

export type AskRefusal = { refusal: 'unknown-person'; message: string } | WordsRefusal;

/**
 * Records what somebody asked about her data, that day: her month begins. An objection is followed
 * at once and so answered (RGPD, art. 21).
 */
export async function askRight(
	db: Db,
	asked: { personId: string; right: Right; words?: string }
): Promise<{ id: string } | AskRefusal> {
	const words = asked.words?.trim() || null;
	const refusal = words && refuseWords(words);
	if (refusal) return refusal;
	const known = await db
		.selectFrom('person_identities')
		.where('person_id', '=', asked.personId)
		.forShare()
		.select('person_id')
		.executeTakeFirst();
	if (!known) {
		return refuse('unknown-person', 'Cette personne n’a plus de nom dans Déclic.');
	}
	const stamp = { centre_id: centreOf(db), ...recordedBy(db) };
	const { id } = await db
		.insertInto('rights_requests')
		.values({ person_id: asked.personId, asked: asked.right, words, ...stamp })
		.returning('id')
		.executeTakeFirstOrThrow();
	if (asked.right === 'objection') {
		await db
			.insertInto('rights_answers')
			.values({ request_id: id, done: true, ...stamp })
			.execute();
	}
	await writeJournal(db, { action: `ask-${asked.right}`, kind: 'right', id });
	return { id };
}
