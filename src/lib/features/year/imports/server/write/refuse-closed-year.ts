import { findClosing } from '#lib/features/house/years/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { refuse } from '#lib/shared/refuse.ts';

export type ClosedYear = { refusal: 'year-closed'; message: string };

/** A closed year is what its report says for good: nothing is imported into it or undone. */
export async function refuseClosedYear(db: Db, years: number[]): Promise<ClosedYear | null> {
	for (const year of years) {
		if (await findClosing(db, year)) {
			return refuse(
				'year-closed',
				`L’année ${year} est close\u00a0: plus aucun import ne peut y être fait ni annulé.`
			);
		}
	}
	return null;
}
