import { type RawBuilder, sql } from 'kysely';

/** What is said of somebody who wrote and of whom the centre has no name any more. */
const GONE = 'une personne qui n’est plus dans l’équipe';

/**
 * Who wrote a row, as her colleagues read it, in the very query that reads the row: `writtenBy` is
 * its column. Null when nobody of the team did: a partner through a link, a night.
 */
export function authorOf(writtenBy: string): RawBuilder<string | null> {
	const by = sql.ref(writtenBy);
	return sql<string | null>`case when ${by} is not null then coalesce(
		(select display_name from staff_members where id = ${by}), ${GONE}::text) end`;
}
