import { sql } from 'kysely';

/**
 * Whether the séance `s` was cancelled. Of séances that are few, each is looked up by itself: what `offset 0`
 * keeps PostgreSQL from, when it does not know how few they are, is reading the cancellations of the whole
 * network, of ten years, for each page.
 */
export const isCancelled = sql<boolean>`exists (select from seance_cancellations x
	where x.seance_id = s.id offset 0)`;
