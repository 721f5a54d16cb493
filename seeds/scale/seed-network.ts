import { type Kysely, sql } from 'kysely';
import pg from 'pg';
import { asActing, type Db } from '#lib/platform/database/acting.ts';
import { poolSettings } from '#lib/platform/database/pool.ts';
import type { DB } from '#lib/platform/database/schema.ts';
import { closePastYears } from './close-past-years.ts';
import { makeRoomAside, pourInOrder, putAside, withRoomAside } from './pour-rows.ts';
import { TABLES } from './rows.ts';
import { networkShape } from './shape.ts';
import { tellCentre, type Told } from './tell-centre.ts';

export type Seeded = { centres: number; people: number; attendances: number; rows: number };
export type NotEmpty = { refusal: 'not-empty'; message: string };

type Options = { seed: number; scale: number; now: Temporal.Instant; say: (line: string) => void };

/**
 * Fills an empty database with an invented network of ten years, all of it or nothing. The rows go
 * in as the operator's, through the policies of every table; only the room aside and `analyze` need
 * the owner.
 */
export async function seedNetwork(
	database: Kysely<DB>,
	ownerUrl: string,
	{ seed, scale, now, say }: Options
): Promise<Seeded | NotEmpty> {
	const operator = { staffId: null, role: 'operator' as const, centres: [], at: now };
	const told: Pick<Told, 'centreId' | 'directionId' | 'years'>[] = [];
	const pour = async (db: Db): Promise<Seeded | NotEmpty> => {
		// Nobody adds a centre meanwhile: an installation that begins its life is not filled behind.
		await sql`lock table centres in share row exclusive mode`.execute(db);
		const known = await db.selectFrom('centres').select('id').limit(1).executeTakeFirst();
		if (known) return notEmpty();
		const written = { centres: 0, people: 0, attendances: 0, rows: 0 };
		say('Dix ans de chaque centre…');
		await makeRoomAside(db);
		for (const shape of networkShape(scale)) {
			const { rows, ...centre } = tellCentre(seed, shape, now);
			told.push(centre);
			written.rows += await putAside(db, rows);
			written.centres++;
			written.people += rows.people.length;
			written.attendances += rows.attendances.length;
		}
		say('Écriture dans l’ordre du temps…');
		await pourInOrder(
			db,
			told.map(({ centreId }) => centreId)
		);
		return written;
	};
	const seeded = await withRoomAside(ownerUrl, () => asActing(database, operator, pour));
	if ('refusal' in seeded) return seeded;
	say('Statistiques des tables…');
	await analyse(ownerUrl, [...TABLES, 'person_search_terms']);
	say('Clôture des années passées…');
	await closePastYears(database, told, now);
	await analyse(ownerUrl, ['year_closings', 'journal']);
	return seeded;
}

/**
 * What autovacuum does of a database in use, without waiting for it: statistics for the planner,
 * and pages known to be visible.
 */
async function analyse(ownerUrl: string, tables: string[]): Promise<void> {
	const owner = new pg.Client(poolSettings(ownerUrl));
	await owner.connect();
	try {
		await owner.query(`vacuum (analyze) ${tables.join(', ')}`);
	} finally {
		await owner.end();
	}
}

function notEmpty(): NotEmpty {
	return {
		refusal: 'not-empty',
		message:
			'Cette base a déjà des centres : rien n’y est écrit. Choisissez un dossier neuf, par exemple DATA_DIR=/tmp/echelle, ou une base neuve dans DATABASE_URL.'
	};
}
