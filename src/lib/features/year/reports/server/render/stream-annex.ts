import type { World } from '#lib/platform/world.ts';
import type { Acting } from '#lib/platform/database/acting.ts';
import { streamActing } from '#lib/platform/database/stream-acting.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { hasSomething } from '../year/has-something.ts';
import { type CentreName, showReport } from '../year/show-report.ts';
import { writeAnnex } from './write-annex.ts';

export type NothingCounted = { refusal: 'nothing-counted'; message: string };

/**
 * The annex of a year as a stream that lasts while it is read: its figures and its rows are those
 * of one instant, however long the reader takes. Refused when the year counts nothing.
 */
export function streamAnnex(
	database: World['database'],
	acting: Acting,
	{ centre, year, today }: { centre: CentreName; year: number; today: string }
): Promise<ReadableStream<Uint8Array> | NothingCounted> {
	return streamActing<NothingCounted>(database, acting, async (db) => {
		const shown = await showReport(db, centre, year, today);
		if (hasSomething(shown)) return writeAnnex(db, shown);
		return refuse('nothing-counted', `Il n’y a rien à télécharger pour ${year}.`);
	});
}
