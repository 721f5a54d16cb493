import { listDirectors } from '#lib/features/neighbourhood/contributions/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';

/** Whether somebody answers for what is published here: without, nobody speaks. */
export const isReadHere = async (db: Db, centreId: string): Promise<boolean> =>
	(await listDirectors(db)).some((director) => director.centreId === centreId);
