import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';

/** A slot of the territory: of a centre, and of nobody. */
export type TerritorySlot = {
	centreId: string;
	centreName: string;
	offerId: string;
	weekday: number;
	startsAt: string;
	minutes: number;
	/** Null: at the centre itself. */
	place: string | null;
	capacity: number;
	minimum: number;
	format: 'level' | 'open';
};

/** The slots of a round, centre by centre: for the coordination, and for who takes part. */
export async function territorySlots(db: Db, roundId: string): Promise<TerritorySlot[]> {
	const { rows } = await sql<TerritorySlot>`
		select centre_id as "centreId", centre_name as "centreName", offer_id as "offerId", weekday,
			starts_at as "startsAt", minutes, place, capacity, minimum, format
		from territory_slots(${roundId}::uuid)`.execute(db);
	return rows;
}
