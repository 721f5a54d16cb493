import type pg from 'pg';
import { closeYear, reportHtml, showReport } from '#lib/features/year/reports/index.server.ts';
import { renderReportJson } from '#lib/features/year/reports/index.ts';
import { runRetention } from '#lib/features/rights/retention/index.server.ts';
import { HOLDS } from '#lib/holds.server.ts';
import type { TestDatabase } from '../database/test-database.ts';

export type NamedCentre = { id: string; slug: string; name: string };

/** Gives everybody of a centre a name, a number and words that tell of her. */
export async function nameEverybody(owner: pg.Pool, centreId: string): Promise<void> {
	await owner.query(
		`insert into person_identities (person_id, centre_id, family_name, given_name, name_key, recorded_at)
		select id, centre_id, 'Personne ' || id, 'Zoé', 'personne ' || id, recorded_at from people where centre_id = $1`,
		[centreId]
	);
	await owner.query(
		`insert into person_phones (person_id, centre_id, number, owner, is_fictional, recorded_at)
		select id, centre_id, '+33639980000', 'own', true, recorded_at from people where centre_id = $1`,
		[centreId]
	);
	await owner.query(
		`update departures set reason = 'Une opération du genou.' where centre_id = $1`,
		[centreId]
	);
}

/** What happens in a centre on a day, and what its report says. */
export function nightsOf(world: TestDatabase, centre: NamedCentre) {
	const timeZone = 'Europe/Paris';
	const at = (day: string) => Temporal.Instant.from(`${day}T00:20:00Z`);
	return {
		night: (today: string) =>
			world.asOperator(
				[centre.id],
				(db) =>
					runRetention(db, {
						timeZone,
						today,
						holds: HOLDS,
						closeYear: (open, year) => closeYear(open, { centre, year, today })
					}),
				at(today)
			),
		/** Both forms of a year's report, as they are read on one and the same later day. */
		told: (year: number, today = '2026-11-24') =>
			world.asOperator([centre.id], async (db) => {
				const shown = await showReport(db, centre, year, today);
				return {
					json: JSON.stringify(renderReportJson(shown.report)),
					html: await reportHtml(db, shown)
				};
			}),
		names: async () => {
			const { rows } = await world.owner.query<{ count: number }>(
				'select count(*)::integer as count from person_identities where centre_id = $1',
				[centre.id]
			);
			return rows[0]!.count;
		}
	};
}

/** A report without the day on which its data were stopped: what closing may change of it. */
export function withoutClosingDay(json: string): unknown {
	const {
		closedOn: _closed,
		countedOn: _counted,
		...figures
	} = JSON.parse(json) as Record<string, unknown>;
	return figures;
}
