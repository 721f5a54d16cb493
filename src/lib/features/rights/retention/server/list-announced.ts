import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { asItIs } from '#lib/platform/database/ask-in-one.ts';
import { erasedFrom } from '../domain/retention-step.ts';
import { type Looking, readRetained } from './read-retained.ts';

export type AnnouncedEnds = {
	count: number;
	/** The first night on which one of them goes. */
	firstDay: string;
	/** Some of them, the soonest first. */
	names: string[];
};

const MOST_NAMES = 3;

/** Those that the nights have announced. */
export const warnedPeople = asItIs(sql<string[]>`array(select person_id from retention_warnings)`);

/**
 * Of those that the nights have announced, the names that nobody put off: what the direction must not
 * miss. Asked at each look at her home, so it starts from the announcements, which are few, and not
 * from everybody; null when there is none.
 */
export async function listAnnounced(
	db: Db,
	where: Looking,
	warned: readonly string[]
): Promise<AnnouncedEnds | null> {
	if (warned.length === 0) return null;
	const ends = (await readRetained(db, where, warned))
		.filter(({ step }) => step === 'wait' || step === 'erase')
		.map((one) => ({ personId: one.personId, day: erasedFrom(one) }))
		.toSorted((one, other) => one.day.localeCompare(other.day));
	if (ends.length === 0) return null;
	const soonest = ends.slice(0, MOST_NAMES).map(({ personId }) => personId);
	const { rows } = await sql<{ name: string }>`
		select i.given_name || ' ' || i.family_name as name
		from unnest(array(select unnest(${soonest}::uuid[]))) with ordinality as n(id, nth)
		join person_identities i on i.person_id = n.id
		order by n.nth`.execute(db);
	return { count: ends.length, firstDay: ends[0]!.day, names: rows.map(({ name }) => name) };
}
