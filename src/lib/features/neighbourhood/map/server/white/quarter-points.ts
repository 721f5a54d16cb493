import { isQuarter } from '#lib/features/people/quarters/index.server.ts';
import type { Point } from '#lib/features/resources/places/index.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { townNamed } from '../../domain/read-town.ts';
import { middleOf } from '../../domain/white/middle-of.ts';
import type { Now } from '../../domain/asked.ts';
import { readContours } from '../read-contours.ts';
import { readStart } from '../read-start.ts';

export type QuarterPoint = Point & { quarterId: string; radius: number };

export type PointRefusal = { refusal: 'where' | 'unknown'; message: string };

/** Where the quarters of the acting centre are; those that nobody placed are not here. */
export async function listQuarterPoints(db: Db): Promise<QuarterPoint[]> {
	const rows = await db
		.selectFrom('quarter_points')
		.select(['quarter_id', 'latitude', 'longitude', 'radius_m'])
		.execute();
	return rows.map((row) => ({
		quarterId: row.quarter_id,
		latitude: row.latitude,
		longitude: row.longitude,
		radius: row.radius_m
	}));
}

type Placing = {
	quarterId: string;
	/** A commune, a street, a place that is known, or « 50.704, 1.591 ». */
	where: string;
	radius: number;
};

/** Says where a quarter is, or moves it: its middle, and how far around it goes. */
export async function placeQuarter(
	db: Db,
	{ quarterId, where, radius }: Placing,
	around: { dataDir: string; now: Now }
): Promise<{ placed: string } | PointRefusal> {
	if (!(await isQuarter(db, quarterId)))
		return refuse('unknown', 'Ce quartier n’est pas dans la liste du centre.');
	const at = coordinatesIn(where) ?? (await pointNamed(db, where, around));
	if (!at) {
		return refuse(
			'where',
			'Nous ne trouvons pas cet endroit. Écrivez une commune, une rue, un lieu de l’annuaire, ou une latitude et une longitude\u00a0: 50.704, 1.591.'
		);
	}
	const values = { ...at, radius_m: radius, ...recordedBy(db) };
	await db
		.insertInto('quarter_points')
		.values({ quarter_id: quarterId, centre_id: centreOf(db), ...values })
		.onConflict((conflict) => conflict.column('quarter_id').doUpdateSet(values))
		.execute();
	await writeJournal(db, { action: 'place', kind: 'quarter', id: quarterId });
	return { placed: quarterId };
}

/** « 50.704, 1.591 » or « 50,704 1,591 »; null: something else was written. */
function coordinatesIn(where: string): Point | null {
	const read = /^\s*(-?\d{1,2}(?:[.,]\d+)?)\s*[,;\s]\s*(-?\d{1,3}(?:[.,]\d+)?)\s*$/.exec(where);
	if (!read) return null;
	const [latitude, longitude] = [read[1]!, read[2]!].map((text) => Number(text.replace(',', '.')));
	return Math.abs(latitude!) <= 90 && Math.abs(longitude!) <= 180
		? { latitude: latitude!, longitude: longitude! }
		: null;
}

async function pointNamed(
	db: Db,
	where: string,
	{ dataDir, now }: { dataDir: string; now: Now }
): Promise<Point | null> {
	const start = await readStart(db, where, { dataDir, now });
	if (start?.from) return { latitude: start.from.latitude, longitude: start.from.longitude };
	const { features } = await readContours(dataDir);
	const towns = features.map((town) => ({ name: town.properties.nom, ids: [], town }));
	const named = townNamed(start?.town ?? where, towns);
	const found = towns.find(({ name }) => name === named?.name);
	return found ? middleOf(found.town) : null;
}
