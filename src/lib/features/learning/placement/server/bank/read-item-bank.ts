import type { Db } from '#lib/platform/database/acting.ts';
import { type ItemSheet, itemSheets } from '../../domain/bank/item-sheet.ts';
import { countExposure } from './count-exposure.ts';
import { listRetirements, type Retirement } from './list-retirements.ts';
import { readVersion, readVersionInForce } from './read-version.ts';

/** A question, how often it was asked, and all that was decided of it. */
export type KeptItem = ItemSheet & { asked: number | null; retirements: Retirement[] };

/** The whole bank as whoever acts may read it, in the version that conversations begin with today. */
export async function readItemBank(db: Db): Promise<{ version: string; items: KeptItem[] }> {
	const version = await readVersionInForce(db);
	const exposure = await countExposure(db);
	const retirements = Map.groupBy(await listRetirements(db), ({ item }) => item);
	const items = itemSheets(await readVersion(db, version)).map((item) => ({
		...item,
		asked: exposure.has(item.id) ? exposure.get(item.id)! : 0,
		retirements: retirements.get(item.id) ?? []
	}));
	return { version, items };
}
