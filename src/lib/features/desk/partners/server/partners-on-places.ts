import { sql } from 'kysely';
import { hoursTold, writtenAddress } from '#lib/features/resources/places/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';

/**
 * The partners of the acting centre, each with the place of the network's where it stands today: where one was
 * merged into another, that other.
 */
export function partnersOnPlaces(db: Db) {
	return db
		.selectFrom('partners as p')
		.innerJoin('places as o', 'o.id', 'p.place_id')
		.innerJoin('places as s', (join) =>
			join.on(sql<boolean>`s.id = coalesce(o.merged_into, o.id)`)
		);
}

/** How every centre reaches it, read with `s`. */
export const REACH = [
	's.phone',
	's.hours',
	's.hours_said',
	's.street',
	's.postcode',
	's.town',
	's.websites'
] as const;

type ReachRow = {
	phone: string | null;
	hours: string | null;
	hours_said: string | null;
	street: string | null;
	postcode: string | null;
	town: string | null;
	websites: string[];
	/** The centre’s own. */
	contact_phone: string | null;
};

/** How to reach it, in words. Where nobody shares a telephone, the line that this centre was given. */
export function reachOf(row: ReachRow) {
	return {
		address: writtenAddress(row),
		hours: hoursTold({ hours: row.hours, hoursSaid: row.hours_said }),
		phone: row.phone ?? row.contact_phone,
		website: row.websites[0] ?? null
	};
}
