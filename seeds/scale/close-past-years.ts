import type { Kysely } from 'kysely';
import { closeYear } from '#lib/features/year/reports/index.server.ts';
import { asActing } from '#lib/platform/database/acting.ts';
import type { DB } from '#lib/platform/database/schema.ts';
import { accepted } from '../write/accepted.ts';
import { momentOf } from './course-calendar.ts';
import type { Told } from './tell-centre.ts';

/**
 * Each direction closes its past years, in February of the next; every other centre, but for the
 * largest, is late by one.
 */
export async function closePastYears(
	database: Kysely<DB>,
	centres: Pick<Told, 'centreId' | 'directionId' | 'years'>[],
	now: Temporal.Instant
): Promise<void> {
	const names = new Map(
		await asActing(database, { staffId: null, role: 'sign-in', centres: [], at: now }, (db) =>
			db.selectFrom('centres').select(['id', 'slug', 'name']).execute()
		).then((rows) => rows.map((row) => [row.id, { slug: row.slug, name: row.name }] as const))
	);
	for (const [at, { centreId, directionId, years }] of centres.entries()) {
		const centre = names.get(centreId)!;
		const lastClosed = at % 2 === 1 ? years.last - 2 : years.last - 1;
		for (let year = years.first; year <= lastClosed; year++) {
			const today = `${year + 1}-02-15`;
			const moment = Temporal.Instant.fromEpochMilliseconds(momentOf(today, '17:00'));
			const direction = { staffId: directionId, role: 'direction' as const, centres: [centreId] };
			await asActing(database, { ...direction, at: moment }, async (db) =>
				accepted(await closeYear(db, { centre, year, today }))
			);
		}
	}
}
