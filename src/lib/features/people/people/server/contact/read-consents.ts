import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { ConsentAnswer, Purpose } from '../../domain/notices.ts';

export type Consent = { answer: ConsentAnswer; textVersion: string; at: Temporal.Instant };

/** Her last answer to each purpose that she was asked about. */
export async function readConsents(
	db: Db,
	personId: string
): Promise<Partial<Record<Purpose, Consent>>> {
	const { rows } = await sql<Consent & { purpose: Purpose }>`
		select distinct on (purpose) purpose, answer, text_version as "textVersion", recorded_at as at
		from person_consents where person_id = ${personId}
		order by purpose, recorded_at desc, id desc`.execute(db);
	return Object.fromEntries(rows.map(({ purpose, ...consent }) => [purpose, consent]));
}

/** Those of these people whose last answer to a purpose is an agreement. */
export async function whoAgreed(
	db: Db,
	personIds: readonly string[],
	purpose: Purpose
): Promise<Set<string>> {
	if (personIds.length === 0) return new Set();
	const { rows } = await sql<{ personId: string }>`
		select last.person_id as "personId" from (
			select distinct on (person_id) person_id, answer
			from person_consents where person_id = any (${[...personIds]}::uuid[]) and purpose = ${purpose}
			order by person_id, recorded_at desc, id desc) last
		where last.answer = 'given'`.execute(db);
	return new Set(rows.map(({ personId }) => personId));
}

/** The last answer of each of these people to a purpose; nobody who was not asked. */
export async function answersTo(
	db: Db,
	personIds: readonly string[],
	purpose: Purpose
): Promise<Map<string, { answer: ConsentAnswer; textVersion: string }>> {
	if (personIds.length === 0) return new Map();
	const { rows } = await sql<{ personId: string; answer: ConsentAnswer; textVersion: string }>`
		select distinct on (person_id) person_id as "personId", answer, text_version as "textVersion"
		from person_consents where person_id = any (${[...personIds]}::uuid[]) and purpose = ${purpose}
		order by person_id, recorded_at desc, id desc`.execute(db);
	return new Map(rows.map(({ personId, ...said }) => [personId, said]));
}
