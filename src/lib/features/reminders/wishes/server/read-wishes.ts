import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Wish } from '../domain/wish.ts';

/** What each of these people last said of how she wants to be reminded; nobody who was not asked. */
export async function wishesOf(db: Db, personIds: readonly string[]): Promise<Map<string, Wish>> {
	if (personIds.length === 0) return new Map();
	const { rows } = await sql<Wish & { personId: string }>`
		select distinct on (person_id) person_id as "personId", channel, language,
			is_discreet as "isDiscreet", to_char(from_hour, 'HH24:MI') as "fromHour",
			to_char(until_hour, 'HH24:MI') as "untilHour"
		from reminder_wishes where person_id = any (${[...new Set(personIds)]}::uuid[])
		order by person_id, id desc`.execute(db);
	return new Map(rows.map(({ personId, ...wish }) => [personId, wish]));
}
