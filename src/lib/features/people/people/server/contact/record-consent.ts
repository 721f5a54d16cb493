import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { CONSENT_TEXTS, type ConsentAnswer, type Purpose } from '../../domain/notices.ts';
import { isNamed } from '../record/is-named.ts';
import { readConsents } from './read-consents.ts';
import type { UnknownPerson } from '../record/update-person.ts';

export type ConsentRefusal = { refusal: 'not-given'; message: string };

/** Her answer to the current words of a purpose; said again without a change, it is not repeated. */
export async function recordConsent(
	db: Db,
	{ personId, purpose, answer }: { personId: string; purpose: Purpose; answer: ConsentAnswer }
): Promise<{ done: true } | UnknownPerson | ConsentRefusal> {
	if (!(await isNamed(db, personId))) {
		return refuse('unknown-person', 'Cette fiche n’existe plus.');
	}
	const last = (await readConsents(db, personId))[purpose];
	const { version } = CONSENT_TEXTS[purpose];
	if (answer === 'withdrawn' && last?.answer !== 'given') {
		return refuse('not-given', 'Cet accord n’avait pas été donné.');
	}
	if (last?.answer === answer && last.textVersion === version) return { done: true };
	const { id } = await db
		.insertInto('person_consents')
		.values({
			person_id: personId,
			centre_id: centreOf(db),
			purpose,
			answer,
			text_version: version,
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: `consent-${answer}`, kind: 'consent', id });
	return { done: true };
}
