import { eraseTraces } from '#lib/features/year/imports/index.server.ts';
import { recordClosing, type ClosingRefusal } from '#lib/features/house/years/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Json } from '#lib/platform/database/schema.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { type FrozenYear, yearTotals } from '../../domain/figures/report.ts';
import { isOver } from '../../domain/count/year-end.ts';
import { type CentreName, previousTotals } from './show-report.ts';
import { readDeskCounts } from '../desk/read-desk-counts.ts';
import { readLed } from '../count/read-led.ts';
import { readWithProgrammes } from '../count/read-with-programmes.ts';
import { readSeasonCounts } from '../count/read-season-counts.ts';

export type TooEarly = { refusal: 'not-over'; message: string };

/**
 * Closes a year: its counts are frozen as they are, and the digests by which a register could
 * still find an anonymous subject are destroyed. A later purge changes nothing of the report.
 */
export async function closeYear(
	db: Db,
	request: { centre: CentreName; year: number; today: string }
): Promise<{ id: string } | ClosingRefusal | TooEarly> {
	const { centre, year, today } = request;
	if (!isOver(year, today)) {
		return refuse(
			'not-over',
			`L’année ${year} n’est pas finie\u00a0: vous pourrez la clore à partir du 31 décembre.`
		);
	}
	const season = await readSeasonCounts(db, centre, year);
	const frozen: FrozenYear = {
		season,
		previous: await previousTotals(db, year),
		totals: yearTotals(season),
		desk: await readDeskCounts(db, year),
		partners: await readWithProgrammes(db, year),
		// Without those who led: a colleague's name is kept in one place, hers.
		places: (await readLed(db, year)).map(({ programme, places }) => ({ programme, places }))
	};
	const closing = await recordClosing(db, {
		year,
		dataUntil: today,
		frozen: frozen as unknown as Json
	});
	if ('refusal' in closing) return closing;
	await eraseTraces(db);
	return closing;
}
