import { isEditableRubric } from '#lib/features/year/reports/index.ts';
import { writeRubric } from '#lib/features/year/reports/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { accepted } from './accepted.ts';
import type { Telling } from './telling.ts';

/** Texts of one year, by programme, then by rubric. */
export type FicheTexts = Record<string, Record<string, string>>;

/** Writes what the team wrote of a year; whoever acts signs it. */
export async function writeFiches(
	db: Db,
	telling: Telling,
	year: number,
	texts: FicheTexts
): Promise<void> {
	for (const [programme, rubrics] of Object.entries(texts)) {
		for (const [rubric, body] of Object.entries(rubrics)) {
			if (!isEditableRubric(rubric)) throw new Error(`${rubric} is not a rubric that one writes`);
			const programmeId = telling.programmes.get(programme)!;
			accepted(await writeRubric(db, { programmeId, year, rubric, body, basedOn: 0 }));
		}
	}
}
