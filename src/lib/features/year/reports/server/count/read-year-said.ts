import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import type { SaidCounts } from '../../domain/count/said-counts.ts';

/** What people said of the courses of a year, by programme; those with fewer than five answers are not there. */
export async function readYearSaid(db: Db, year: number): Promise<Map<string, SaidCounts>> {
	const rows = await db
		.selectFrom('satisfaction_tallies')
		.where('centre_id', '=', centreOf(db))
		.where('year', '=', year)
		.where('answers', '>', 0)
		.select(['programme_id', 'answers', 'contents', 'seances', 'clarity', 'company'])
		.select(['confidence', 'confidence_before'])
		.execute();
	return new Map(
		rows.map(({ programme_id, confidence, confidence_before, ...counts }) => [
			programme_id,
			{
				...counts,
				confidence: { before: confidence_before, after: confidence }
			} as unknown as SaidCounts
		])
	);
}
