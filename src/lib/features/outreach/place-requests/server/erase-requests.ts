import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Counts } from '#lib/platform/database/holds.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { type Refusal, refuse } from '#lib/shared/refuse.ts';
import { lockPlaceRequest } from './lock-request.ts';
import { writeEnd } from './write-end.ts';

const KEPT_MONTHS = 3;

/** What says who it was, her ticket too: it opens nothing any more, and a count stays. */
const ERASED = {
	...{ first_name: null, phone: null, adult_first_name: null, words: null },
	...{ same_mark: null, ticket_digest: null }
};

/** Three months after she asked, nothing says who it was. */
export async function erasePastRequests(db: Db, today: string): Promise<Counts> {
	const last = Temporal.PlainDate.from(today).subtract({ months: KEPT_MONTHS }).toString();
	const { numUpdatedRows } = await db
		.updateTable('place_requests')
		.set(ERASED)
		.where('day', '<=', last)
		.where((row) =>
			row.or([row('first_name', 'is not', null), row('ticket_digest', 'is not', null)])
		)
		.executeTakeFirstOrThrow();
	return { place_requests: Number(numUpdatedRows) };
}

/**
 * The same of what those people asked before they were known: by their seat, their enrolment, or a number
 * that nobody else of the centre has. What was tied to somebody by mistake, then untied, is another's.
 */
export async function eraseRequestsOf(db: Db, personIds: readonly string[]): Promise<Counts> {
	const theirs = sql`any (${personIds}::uuid[])`;
	const { numUpdatedRows } = await db
		.updateTable('place_requests as r')
		.set(ERASED)
		.where('ticket_digest', 'is not', null)
		.where(
			sql<boolean>`(exists (select from place_request_ends e
					left join drop_in_visits v on v.id = e.visit_id
					left join enrolments n on n.id = e.enrolment_id
					where e.request_id = r.id and e.undone_at is null and (v.person_id = ${theirs} or n.person_id = ${theirs}))
				or exists (select from person_phones t
					where t.centre_id = r.centre_id and t.number = r.phone and t.person_id = ${theirs}
						and not exists (select from person_phones o
							where o.centre_id = t.centre_id and o.number = t.number
								and not o.person_id = ${theirs})))`
		)
		.executeTakeFirstOrThrow();
	return { place_requests: Number(numUpdatedRows) };
}

/** The same at once, since she asks for it (GDPR, article 17): whoever still waited is called no more. */
export async function erasePlaceRequest(
	db: Db,
	id: string
): Promise<{ erased: string } | Refusal<'unknown-place-request'>> {
	const request = await lockPlaceRequest(db, { id });
	if (!request) {
		return refuse('unknown-place-request', 'Cette demande n’existe plus. Rechargez la page.');
	}
	if (!request.end) await writeEnd(db, id, { outcome: 'gave-up-on-the-phone' });
	await db.updateTable('place_requests').set(ERASED).where('id', '=', id).execute();
	await writeJournal(db, { action: 'erase', kind: 'place-request', id });
	return { erased: id };
}
