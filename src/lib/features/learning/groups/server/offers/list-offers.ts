import { type RawBuilder, sql } from 'kysely';
import { listProfiles } from '#lib/features/house/staff/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { GroupOffer } from '../../domain/offers/group-offer.ts';
import { isNeed } from '../../domain/offers/needs.ts';

/** The slots of a programme that were not withdrawn, in the order of the week. */
export async function listOffers(db: Db, programmeId: string): Promise<GroupOffer[]> {
	return offersWhere(db, sql`o.programme_id = ${programmeId}`);
}

/** Every slot of the acting centre that was not withdrawn. */
export async function listOffersOfCentre(db: Db): Promise<GroupOffer[]> {
	return offersWhere(db, sql`true`);
}

async function offersWhere(db: Db, which: RawBuilder<unknown>): Promise<GroupOffer[]> {
	const { rows } = await sql<GroupOffer & { equipped: string[] }>`
		select o.id, o.weekday, to_char(o.starts_at, 'HH24:MI') as "startsAt", o.minutes,
			o.partner_id as "partnerId", coalesce(p.name, o.venue) as place,
			coalesce(r.name, o.room) as room, o.room_id as "roomId", coalesce(r.provides, '{}') as equipped,
			o.capacity, o.minimum, o.provides, o.format,
			coalesce((select jsonb_agg(jsonb_build_object('staffId', a.staff_id,
				'name', s.display_name) order by s.display_name, s.id)
				from group_offer_animators a join staff_members s on s.id = a.staff_id
				where a.offer_id = o.id), '[]') as animators
		from group_offers o left join partners p on p.id = o.partner_id
			left join rooms r on r.id = o.room_id
		where ${which}
			and not exists (select from group_offer_withdrawals w where w.offer_id = o.id)
		order by o.weekday, o.starts_at, o.id`.execute(db);
	if (rows.length === 0) return [];
	const profiles = await listProfiles(db);
	// A room has what it has now, and an animator the profile she has now, whatever they were then.
	return rows.map(({ equipped, ...offer }) => ({
		...offer,
		animators: offer.animators.map((leader) => ({
			...leader,
			profile: profiles.get(leader.staffId)?.profile ?? null
		})),
		provides: [...new Set([...offer.provides, ...equipped.filter(isNeed)])]
	}));
}
