import { sql } from 'kysely';
import { asActing, type Db } from '#lib/platform/database/acting.ts';
import { takeTurn } from '#lib/platform/database/take-turn.ts';
import type { World } from '#lib/platform/world.ts';
import { dayOf } from '../read/place-rows.ts';
import { type Asker, ASKING_TURN, mailOwner, PATIENCE_DAYS } from './give-owner-link.ts';

/** Mails of a day: an import of ten thousand rows is no reason to write to all of them at once. */
const MOST_A_DAY = 20;

/** Who asks for a place: the centre that added it; null: the network. */
export type AskerOf = (centreId: string | null) => Promise<Asker>;

/**
 * Asks the places whose card nobody knows to be true any more, a few each day, those that have waited longest
 * first. One transaction each: a run that is cut short has asked those whose mail is queued, and no other.
 */
export async function askOwners(
	world: Pick<World, 'database' | 'now'>,
	askerOf: AskerOf
): Promise<{ asked: number }> {
	let asked = 0;
	for (;;) {
		const at = world.now();
		const acting = { staffId: null, role: 'operator' as const, centres: [], at };
		if (!(await asActing(world.database, acting, (db) => askNext(db, askerOf)))) break;
		asked += 1;
	}
	return { asked };
}

/** Asks the next one; whether there was one. */
async function askNext(db: Db, askerOf: AskerOf): Promise<boolean> {
	await takeTurn(db, ASKING_TURN);
	const next = await nextToAsk(db);
	if (!next) return false;
	const asked = await mailOwner(db, next.id, await askerOf(next.centre_id));
	return !('refusal' in asked);
}

/**
 * Shown, with a mail address, not known to be true for longer than it holds; never asked since, nor waiting for a
 * colleague to read what it answered; and not silent.
 */
async function nextToAsk(db: Db): Promise<{ id: string; centre_id: string | null } | undefined> {
	const today = dayOf(db.acting.at);
	// The last day on which its card does not say that it is stale.
	const lastDay = sql`((p.verified_at at time zone 'Europe/Paris')::date
		+ make_interval(months => p.verify_months))::date`;
	const lately = db.acting.at.subtract({ hours: 24 * PATIENCE_DAYS }).toString();
	const midnight = `${today} 00:00 Europe/Paris`;
	const { rows } = await sql<{ id: string; centre_id: string | null }>`
		select p.id, p.centre_id from places p
		where p.is_public and p.merged_into is null and not p.is_refuge and cardinality(p.mails) > 0
			and (p.verified_at is null or ${lastDay} < ${today}::date)
			and not exists (select from place_links l join place_link_mailings m on m.link_id = l.id
				where l.place_id = p.id and m.recorded_at >= least(${lately}::timestamptz,
					coalesce((${lastDay} + 1)::timestamp at time zone 'Europe/Paris', '-infinity')))
			and not exists (select from place_proposals o where o.place_id = p.id
				and not exists (select from place_proposal_ends e where e.proposal_id = o.id))
			and not exists (select from place_silences s join places gone on gone.id = s.place_id
				where p.id in (gone.id, gone.merged_into))
			and (select count(*) from place_links l join place_link_mailings m on m.link_id = l.id
				where l.recorded_by is null and m.recorded_at >= ${midnight}::timestamptz) < ${MOST_A_DAY}
		order by coalesce(${lastDay}, p.recorded_at::date), p.id
		limit 1
	`.execute(db);
	return rows[0];
}
