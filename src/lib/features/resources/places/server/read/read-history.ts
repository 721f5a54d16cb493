import type { Db } from '#lib/platform/database/acting.ts';
import type { PastDeed } from '../../domain/card/history-words.ts';
import type { VerifiedBy, Way } from '../../domain/facts/place.ts';

const SIGNED = [
	't.id',
	't.recorded_at as at',
	's.display_name as name',
	't.recorded_by as byId'
] as const;

/** What was done to a place, the latest first: so many at most. */
export async function readPlaceHistory(db: Db, id: string, most: number): Promise<PastDeed[]> {
	const [changes, showings, verifications, photos] = await Promise.all([
		db
			.selectFrom('place_changes as t')
			.leftJoin('staff_members as s', 's.id', 't.recorded_by')
			.where('t.place_id', '=', id)
			.select([...SIGNED, 't.way', 't.before', 't.after'])
			.orderBy('t.id', 'desc')
			.limit(most)
			.execute(),
		db
			.selectFrom('place_showings as t')
			.leftJoin('staff_members as s', 's.id', 't.recorded_by')
			.where('t.place_id', '=', id)
			.select([...SIGNED, 't.is_shown'])
			.orderBy('t.id', 'desc')
			.limit(most)
			.execute(),
		db
			.selectFrom('place_verifications as t')
			.leftJoin('staff_members as s', 's.id', 't.recorded_by')
			.where('t.place_id', '=', id)
			.select([...SIGNED, 't.way'])
			.orderBy('t.id', 'desc')
			.limit(most)
			.execute(),
		db
			.selectFrom('place_photos as t')
			.leftJoin('staff_members as s', 's.id', 't.recorded_by')
			.where('t.place_id', '=', id)
			.select([...SIGNED, 't.shows'])
			.orderBy('t.id', 'desc')
			.limit(most)
			.execute()
	]);
	const deeds: PastDeed[] = [
		...changes.map(({ way, before, after, ...one }) => ({
			...signed(one),
			what: 'change' as const,
			way: way as Way,
			before: before as Record<string, unknown>,
			after: after as Record<string, unknown>
		})),
		...showings.map(({ is_shown: isShown, ...one }) => ({
			...signed(one),
			what: 'show' as const,
			isShown
		})),
		...verifications.map(({ way, ...one }) => ({
			...signed(one),
			what: 'verify' as const,
			way: way as VerifiedBy
		})),
		...photos.map(({ shows, ...one }) => ({ ...signed(one), what: 'photo' as const, shows }))
	];
	// Identifiers follow time, whatever the table.
	return deeds.toSorted((one, other) => (one.id < other.id ? 1 : -1)).slice(0, most);
}

type Signed = { id: string; at: Temporal.Instant; name: string | null; byId: string | null };

/** By whom: her name among colleagues; of another centre, nobody's name is told. */
const signed = ({ id, at, name, byId }: Signed) => ({
	...{ id, at },
	by: name ?? (byId ? 'une autre équipe du réseau' : null)
});
