import { sql } from 'kysely';
import { ERASED } from '#lib/features/desk/requests/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { affected } from '#lib/platform/database/affected.ts';
import type { Counts } from '#lib/platform/database/holds.ts';

/** Takes the words away from the exceptions of those people's requests; the reason of the list stays. */
export const eraseExceptionWords = (db: Db, personIds: readonly string[]): Promise<Counts> =>
	erase(db, sql`r.person_id = any (${personIds}::uuid[])`);

/** Takes them away from the requests of nobody known received before a day. */
export const eraseUnnamedExceptionWords = (db: Db, before: string): Promise<Counts> =>
	erase(db, sql`r.person_id is null and r.day < ${before}::date`);

async function erase(db: Db, those: ReturnType<typeof sql>): Promise<Counts> {
	return {
		exceptions: await affected(
			db,
			sql`update exceptions e set words = ${ERASED}
				from request_answers a join requests r on r.id = a.request_id
				where a.id = e.answer_id and ${those} and e.words <> ${ERASED}`
		)
	};
}
