import { sql } from 'kysely';
import { FAMILIES, type FamilyCode } from '#lib/features/desk/families/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { together } from '#lib/shared/together.ts';
import { NETWORK_SMALL_CELL } from '../../domain/count/small-cells.ts';

/** Null: too few to be told. */
export type NetworkDesk = {
	centreId: string;
	name: string;
	requests: number | null;
	/** Refused with something else offered, or handed over to somebody entitled. */
	declined: number | null;
};

export type NetworkNeed = { family: FamilyCode; label: string; requests: number | null };

/**
 * The desks of the network in a year, without blame, and what people need, the study's families first.
 * What was done in somebody's place is one count, of no centre in particular.
 */
export async function listNetworkDesks(
	db: Db,
	year: number
): Promise<{ desks: NetworkDesk[]; exceptions: number | null; needs: NetworkNeed[] }> {
	const { desks, families } = await together({
		desks: sql<NetworkDesk & { exceptions: number | null }>`
			select centre_id as "centreId", name, requests, declined,
				(select exceptions from network_exception_count(${year}, ${NETWORK_SMALL_CELL})) as exceptions
			from network_desk_counts(${year}, ${NETWORK_SMALL_CELL})`.execute(db),
		families: sql<{ family: FamilyCode; requests: number | null }>`
			select family, requests from network_families(${year}, ${NETWORK_SMALL_CELL})`.execute(db)
	});
	const asked = new Map(families.rows.map(({ family, requests }) => [family, requests]));
	const needs = FAMILIES.flatMap(({ code, label }) => {
		const requests = asked.get(code);
		return requests === undefined ? [] : [{ family: code, label, requests }];
	});
	return {
		desks: desks.rows.map(({ exceptions: _everywhere, ...desk }) => desk),
		exceptions: desks.rows[0]?.exceptions ?? null,
		needs
	};
}
