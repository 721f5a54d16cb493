import { eraseTraces } from '#lib/features/imports/index.server.ts';
import { recordClosing, type ClosingRefusal } from '#lib/features/years/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Json } from '#lib/platform/database/schema.ts';
import type { CentreName } from './show-report.ts';
import { readSeasonCounts } from './read-season-counts.ts';

export type TooEarly = { refusal: 'not-over'; message: string };

/**
 * Closes a year: its counts are frozen as they are, and the digests by which a register could
 * still find an anonymous subject are destroyed. A later purge changes nothing of the report.
 */
export async function closeYear(
	db: Db,
	request: { centre: CentreName; year: number; today: string }
): Promise<{ id: string } | ClosingRefusal | TooEarly> {
	if (Number(request.today.slice(0, 4)) <= request.year && !request.today.endsWith('-12-31')) {
		return {
			refusal: 'not-over',
			message: `L’année ${request.year} n’est pas finie : vous pourrez la clore à partir du 31 décembre.`
		};
	}
	const counts = await readSeasonCounts(db, request.centre, request.year);
	const closing = await recordClosing(db, {
		year: request.year,
		dataUntil: request.today,
		frozen: counts as unknown as Json
	});
	if ('refusal' in closing) return closing;
	await eraseTraces(db);
	return closing;
}
