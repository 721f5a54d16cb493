import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { capital } from '#lib/shared/capital.ts';
import { missingFor } from '../../domain/facts/missing.ts';
import { columnNamed } from '../../domain/card/column-words.ts';
import { freshness } from '../../domain/facts/verify-age.ts';
import { dayOf, factsOfRow, placeRows, verifiedOf } from '../read/place-rows.ts';

export type ToSee = { id: string; name: string; town: string | null; why: string };

/** What holds no more, and what the national standard lacks: the oldest first, so many of each. */
export async function listToSeeTo(
	db: Db,
	most: number
): Promise<{ stale: ToSee[]; incomplete: ToSee[] }> {
	const today = dayOf(db.acting.at);
	const shown = () =>
		placeRows(db).where('p.is_public', '=', true).where('p.merged_into', 'is', null);
	const [stale, incomplete] = await Promise.all([
		shown()
			.where(isStale(db))
			.orderBy('p.verified_at', (order) => order.asc().nullsFirst())
			.orderBy('p.id')
			.limit(most)
			.execute(),
		shown().where(isIncomplete).orderBy('p.name').orderBy('p.id').limit(most).execute()
	]);
	return {
		stale: stale.map((row) => {
			const { name, town, verifyMonths, source } = factsOfRow(row);
			const { words } = freshness({ ...verifiedOf(row), verifyMonths, source }, today);
			return { id: row.id, name, town, why: capital(words) };
		}),
		incomplete: incomplete.map((row) => {
			const facts = factsOfRow(row);
			const missing = missingFor('standard', facts).map(columnNamed);
			return { id: row.id, name: facts.name, town: facts.town, why: missing.join(', ') };
		})
	};
}

/** Nobody has said that it is true for longer than it holds. */
export const isStale = (db: Db) => sql<boolean>`(p.verified_at is null
	or p.verified_at + make_interval(months => p.verify_months) < ${db.acting.at.toString()}::timestamptz)`;

/** What the national standard cannot do without; a refuge is never in it. */
export const isIncomplete = sql<boolean>`(not p.is_refuge
	and (p.pivot is null or p.street is null or p.postcode is null or p.town is null))`;
