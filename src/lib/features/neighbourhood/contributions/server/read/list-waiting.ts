import { sql } from 'kysely';
import type { HoldReason } from '#lib/features/outreach/place-requests/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Door, Subject } from '../../domain/doors.ts';

/** What waits to be read, as a colleague reads it: nothing says who wrote it. */
export type Waiting = {
	id: string;
	centreId: string;
	/** What is read, and decided of. */
	versionId: string;
	since: Temporal.Instant;
	door: Door;
	subject: Subject | null;
	channel: 'web' | 'kiosk' | 'paper';
	language: string;
	words: string;
	street: string | null;
	town: string | null;
	place: string | null;
	/** What it answers. */
	theme: string | null;
	photoIds: string[];
	endsOn: string | null;
	/** Why it waits apart; a colleague has not looked yet. */
	heldFor: HoldReason | 'asked-to-stop' | null;
	/** Something was decided of it before: these are other words. */
	isSaidAgain: boolean;
	/** Who else was asked to look. */
	asks: ('second-eyes' | 'network')[];
};

/** Where a page of the queue ends, by its version: the next one begins after it. */
export type WaitingEnd = { since: string; id: string };

const PAGE = 20;

/**
 * What waits, the oldest first, and what was typed at once as it stood on its sheet; apart, after all the rest, what
 * perhaps a machine sent.
 */
export async function listWaiting(
	db: Db,
	{ after = null, isHeld = false }: { after?: WaitingEnd | null; isHeld?: boolean } = {}
): Promise<{ waiting: Waiting[]; next: WaitingEnd | null }> {
	const { rows } = await sql<Waiting>`
		select c.id, c.centre_id as "centreId", w.version_id as "versionId", w.since, c.door, c.subject, c.channel,
			c.language, v.words, v.street, v.town, p.name as place, t.title as theme, c.ends_on as "endsOn", h.reason as "heldFor",
			exists (select from contribution_decisions d where d.contribution_id = c.id and d.undone_at is null)
				as "isSaidAgain",
			array(select f.id from contribution_photos f where f.contribution_id = c.id order by f.id) as "photoIds",
			array(select k.asks from contribution_calls k where k.contribution_id = c.id order by 1) as asks
		from waiting_contributions w
		join contributions c on c.id = w.contribution_id
		join contribution_versions v on v.id = w.version_id
		left join contribution_holds h on h.contribution_id = c.id and h.released_at is null
		left join places p on p.id = v.place_id
		left join themes t on t.id = c.theme_id
		where (h.contribution_id is not null) = ${isHeld}
			and (${after?.since ?? null}::timestamptz is null
				or (w.since, w.version_id) > (${after?.since ?? null}::timestamptz, ${after?.id ?? null}::uuid))
		order by w.since, w.version_id limit ${PAGE + 1}`.execute(db);
	const waiting = rows.slice(0, PAGE);
	const last = rows.length > PAGE ? waiting.at(-1) : undefined;
	return { waiting, next: last ? { since: last.since.toString(), id: last.versionId } : null };
}

/** How many wait, and since when the oldest does; held ones are counted apart. */
export async function countWaiting(
	db: Db
): Promise<{ waiting: number; held: number; since: Temporal.Instant | null }> {
	const { rows } = await sql<{ waiting: number; held: number; since: Temporal.Instant | null }>`
		select count(*) filter (where h.contribution_id is null)::integer as waiting,
			count(h.contribution_id)::integer as held,
			min(w.since) filter (where h.contribution_id is null) as since
		from waiting_contributions w
		left join contribution_holds h on h.contribution_id = w.contribution_id and h.released_at is null`.execute(
		db
	);
	return rows[0]!;
}
