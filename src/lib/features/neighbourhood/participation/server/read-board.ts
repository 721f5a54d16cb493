import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { together } from '#lib/shared/together.ts';
import type { CentreWaits, QuarterVoices, TownDoes } from '../domain/board.ts';

/** Below this many, a number could say who: it is not told, nor is one from which it is found. */
const SMALL_CELL = 11;

export type Board = { waits: CentreWaits[]; towns: TownDoes[]; quarters: QuarterVoices[] };

/**
 * What the network knows of what residents say: what waits at each centre, what each town makes of the problems that
 * everybody reads, and where people spoke in a year, by which way. Never a word of anybody.
 */
export async function readBoard(db: Db, year: number): Promise<Board> {
	const { waits, towns, quarters } = await together({
		waits: sql<CentreWaits>`
			select centre_id as "centreId", name, is_open as "isOpen", waiting, held, since, called, reports,
				reports_since as "reportsSince", appeals, appeals_since as "appealsSince"
			from network_voices_waiting()`.execute(db),
		towns: sql<TownDoes>`
			select insee, town, unsent, unanswered, received, planned, mended, not_done as "notDone",
				median_days as "medianDays", oldest_open as "oldestOpen"
			from network_voice_towns()`.execute(db),
		quarters: sql<QuarterVoices>`
			select centre_id as "centreId", centre, quarter_id as "quarterId", quarter, said, web, kiosk, paper
			from network_voice_quarters(${year}, ${SMALL_CELL})`.execute(db)
	});
	return { waits: waits.rows, towns: towns.rows, quarters: quarters.rows };
}
