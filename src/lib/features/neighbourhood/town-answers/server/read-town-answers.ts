import { sql } from 'kysely';
import type { Subject } from '#lib/features/neighbourhood/contributions/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { asItIs, askAlone } from '#lib/platform/database/ask-in-one.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse, type Refusal } from '#lib/shared/refuse.ts';
import type { TownState } from '../domain/town-states.ts';

/** Words of a service that wait for a colleague, with the problem that they answer. */
export type TownWords = {
	id: string;
	contributionId: string;
	service: string;
	subject: Subject | null;
	problem: string;
	state: TownState;
	plannedOn: string | null;
	words: string;
	at: Temporal.Instant;
};

/** Those that a colleague has read, and what she made of them. */
export type ReadTownWords = TownWords & {
	isShown: boolean;
	readAt: Temporal.Instant;
	readBy: string | null;
};

const words = () => sql`
		select a.id, a.contribution_id as "contributionId", s.name as service, c.subject, v.words as problem, a.state,
			a.planned_on as "plannedOn", a.words, a.recorded_at as at, a.is_shown as "isShown", a.read_at as "readAt",
			m.display_name as "readBy"
		from town_answers a
		join town_links l on l.id = a.link_id
		join town_services s on s.id = l.service_id
		join contributions c on c.id = a.contribution_id
		join lateral (select x.words from contribution_versions x
			where x.contribution_id = c.id order by x.nth desc limit 1) v on true
		left join staff_members m on m.id = a.read_by_id`;

/** What the town wrote and nobody has read yet, the oldest first. */
export async function listTownWords(db: Db): Promise<TownWords[]> {
	const { rows } = await sql<TownWords>`${words()}
		where a.read_at is null and a.words is not null order by a.id limit 100`.execute(db);
	return rows;
}

/** How many of them wait. */
export const townWordsToRead = asItIs(
	sql<number>`(select count(*)::integer from town_answers a where a.read_at is null and a.words is not null)`
);
export const countTownWords = (db: Db): Promise<number> => askAlone(db, townWordsToRead);

/** Those that were read last: what was shown may be kept back, and the other way round. */
export async function listReadTownWords(db: Db): Promise<ReadTownWords[]> {
	const { rows } = await sql<ReadTownWords>`${words()}
		where a.read_at is not null and a.words is not null order by a.read_at desc, a.id limit 30`.execute(
		db
	);
	return rows;
}

/** A colleague has read the town's words: everybody reads them, or not. Said otherwise later, the last one counts. */
export async function showTownWords(
	db: Db,
	id: string,
	isShown: boolean
): Promise<{ read: string } | Refusal<'unknown-answer'>> {
	const { numUpdatedRows } = await db
		.updateTable('town_answers')
		.where('id', '=', id)
		.where('words', 'is not', null)
		.set({ read_at: db.acting.at.toString(), read_by_id: db.acting.staffId, is_shown: isShown })
		.executeTakeFirstOrThrow();
	if (!numUpdatedRows) return refuse('unknown-answer', 'Cette réponse n’est plus là.');
	await writeJournal(db, { action: isShown ? 'show' : 'keep', kind: 'town-answer', id });
	return { read: id };
}
