import { type Kysely, sql } from 'kysely';
import { asActing, type Db } from '#lib/platform/database/acting.ts';
import type { DB } from '#lib/platform/database/schema.ts';
import { PARIS } from '#lib/shared/zone-of-commune.ts';

export type Centre = {
	id: string;
	slug: string;
	name: string;
	commune: string | null;
	timeZone: string;
};

/** Every centre of the network, by name: a centre's name is public in its network. */
export async function listCentres(database: Kysely<DB>, at: Temporal.Instant): Promise<Centre[]> {
	const rows = await asActing(database, { staffId: null, role: 'sign-in', centres: [], at }, (db) =>
		db.selectFrom('centres').selectAll().orderBy('name').execute()
	);
	return rows.map((row) => ({
		id: row.id,
		slug: row.slug,
		name: row.name,
		commune: row.commune_insee,
		timeZone: row.time_zone
	}));
}

/** By which clock the network lives: that of most of its centres, that of Paris before it has any. */
export async function networkZone(db: Db): Promise<string> {
	const { rows } = await sql<{ zone: string }>`
		select time_zone as zone from centres group by time_zone
		order by count(*) desc, time_zone = ${PARIS} desc, time_zone limit 1
	`.execute(db);
	return rows[0]?.zone ?? PARIS;
}

/** The name of every centre of the network, by its identifier. */
export async function centreNames(db: Db): Promise<Map<string, string>> {
	const rows = await db.selectFrom('centres').select(['id', 'name']).execute();
	return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The centre of that short name, or null. */
export async function findCentre(
	database: Kysely<DB>,
	at: Temporal.Instant,
	slug: string
): Promise<Centre | null> {
	return (await listCentres(database, at)).find((centre) => centre.slug === slug) ?? null;
}
