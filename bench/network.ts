import pg from 'pg';
import type { Acting, ActingRole } from '#lib/platform/database/acting.ts';
import { poolSettings } from '#lib/platform/database/pool.ts';

/** The moment the network is told at, and measured at. */
export const NOW = '2026-11-24T08:30:00Z';
export const TODAY = '2026-11-24';
export const YEAR = 2026;

export type BenchCentre = { id: string; slug: string; name: string; timeZone: string };

/** What the measures are made on. */
export type BenchNetwork = {
	ownerUrl: string;
	appUrl: string;
	dataDir: string;
	/** From the one with the most people to the one with the fewest. */
	centres: BenchCentre[];
};

export async function readNetwork(
	ownerUrl: string,
	appUrl: string,
	dataDir: string
): Promise<BenchNetwork> {
	const { rows } = await asOwner<BenchCentre>(
		ownerUrl,
		`select c.id, c.slug, c.name, c.time_zone as "timeZone"
		from centres c join people p on p.centre_id = c.id group by c.id order by count(*) desc, c.slug`
	);
	return { ownerUrl, appUrl, dataDir, centres: rows };
}

export async function asOwner<Row extends object>(
	ownerUrl: string,
	text: string,
	values: unknown[] = []
): Promise<pg.QueryResult<Row>> {
	const owner = new pg.Client(poolSettings(ownerUrl));
	await owner.connect();
	try {
		return await owner.query<Row>(text, values);
	} finally {
		await owner.end();
	}
}

/** Somebody of that role, at the moment of the bench. */
export function acting(role: ActingRole, centre: BenchCentre | null): Acting {
	const centres = centre ? [centre.id] : [];
	return { staffId: null, role, centres, at: Temporal.Instant.from(NOW) };
}
