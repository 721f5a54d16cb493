import type { Db } from '#lib/platform/database/acting.ts';
import { dayOf } from '../read/place-rows.ts';

/** A time when the owner of a place was asked. */
export type OwnerAsk = {
	linkId: string;
	on: string;
	/** A colleague; null: the machine, by itself. */
	by: string | null;
	/** The centre in whose name; null: the network. */
	centre: string | null;
	/** How the link went: given by hand, or by a mail that waits, left, or never will. */
	way: 'by-hand' | 'queued' | 'sent' | 'failed';
	isOpen: boolean;
	expiresAt: Temporal.Instant;
};
/** What a place answered by its link. */
export type OwnerAnswer = {
	on: string;
	what: 'confirmed' | 'correction-waiting' | 'correction-kept' | 'correction-refused';
	/** Who decided of it. */
	by: string | null;
};

export type OwnerAsks = { asks: OwnerAsk[]; answers: OwnerAnswer[] };

/** What was asked of the owner of a place, and what came back: the latest first. */
export async function listAsks(db: Db, placeId: string): Promise<OwnerAsks> {
	const asks = await db
		.selectFrom('place_links as l')
		.leftJoin('staff_members as s', 's.id', 'l.recorded_by')
		.leftJoin('centres as c', 'c.id', 'l.asked_for')
		.leftJoin('place_link_revocations as r', 'r.link_id', 'l.id')
		.leftJoin('place_link_mailings as m', 'm.link_id', 'l.id')
		.leftJoin('place_link_mail_ends as e', 'e.link_id', 'l.id')
		.where('l.place_id', '=', placeId)
		.where('l.opens', '=', 'owner')
		.select(['l.id', 'l.recorded_at', 'l.expires_at', 's.display_name as by', 'c.name as centre'])
		.select(['r.link_id as revoked', 'm.mail_id', 'e.ended'])
		.orderBy('l.id', 'desc')
		.execute();
	const confirmed = await db
		.selectFrom('place_verifications')
		.where('place_id', '=', placeId)
		.where('way', '=', 'owner')
		.where('recorded_by', 'is', null)
		.select('recorded_at')
		.execute();
	const corrections = await db
		.selectFrom('place_proposals as o')
		.leftJoin('place_proposal_ends as e', 'e.proposal_id', 'o.id')
		.leftJoin('staff_members as s', 's.id', 'e.recorded_by')
		.where('o.place_id', '=', placeId)
		.where('o.kind', '=', 'correction')
		.select(['o.recorded_at', 'e.outcome', 's.display_name as by'])
		.execute();
	const answers = [
		...confirmed.map(({ recorded_at }) => ({
			at: recorded_at,
			...{ what: 'confirmed' as const, by: null }
		})),
		...corrections.map(({ recorded_at, outcome, by }) => ({
			at: recorded_at,
			...{ what: whatOf(outcome), by }
		}))
	];
	const now = db.acting.at;
	return {
		asks: asks.map((row) => ({
			linkId: row.id,
			on: dayOf(row.recorded_at),
			by: row.by,
			centre: row.centre,
			way: row.mail_id === null ? 'by-hand' : ((row.ended ?? 'queued') as OwnerAsk['way']),
			isOpen: row.revoked === null && Temporal.Instant.compare(row.expires_at, now) > 0,
			expiresAt: row.expires_at
		})),
		answers: answers
			.toSorted((one, other) => Temporal.Instant.compare(other.at, one.at))
			.map(({ at, ...answer }) => ({ on: dayOf(at), ...answer }))
	};
}

function whatOf(outcome: string | null): OwnerAnswer['what'] {
	if (outcome === null) return 'correction-waiting';
	return outcome === 'refused' ? 'correction-refused' : 'correction-kept';
}

/** Places to which the last mail did not leave, and of which nobody has said since that they are right. */
export async function listUnmailed(db: Db): Promise<{ id: string; name: string; on: string }[]> {
	const rows = await db
		.selectFrom('place_link_mail_ends as e')
		.innerJoin('place_links as l', 'l.id', 'e.link_id')
		.innerJoin('places as p', 'p.id', 'l.place_id')
		.where('e.ended', '=', 'failed')
		.where('p.merged_into', 'is', null)
		.where((eb) =>
			eb.or([eb('p.verified_at', 'is', null), eb('p.verified_at', '<', eb.ref('e.recorded_at'))])
		)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom('place_links as later')
						.whereRef('later.place_id', '=', 'l.place_id')
						.whereRef('later.id', '>', 'l.id')
						.select('later.id')
				)
			)
		)
		.select(['p.id', 'p.name', 'e.recorded_at'])
		.orderBy('e.recorded_at', 'desc')
		.limit(50)
		.execute();
	return rows.map(({ id, name, recorded_at }) => ({ id, name, on: dayOf(recorded_at) }));
}
