import type { Db } from '#lib/platform/database/acting.ts';
import { findClosing } from '#lib/features/years/index.server.ts';
import type { Choice } from '../domain/chosen-figures.ts';
import type { SeasonCounts } from '../domain/counts.ts';
import type { FicheNarrative } from '../domain/build-fiche.ts';
import { narrativesOf, statementsOf } from '../domain/written-narratives.ts';
import { buildReport, type Report } from '../domain/report.ts';
import { readChoices } from './choose-figure.ts';
import { listPhotos } from './photos.ts';
import { readNarratives, type WrittenRubric } from './read-narratives.ts';
import { readSeasonCounts } from './read-season-counts.ts';

export type CentreName = { slug: string; name: string };

export type ShownReport = {
	report: Report;
	counts: SeasonCounts;
	/** By programme slug. */
	narratives: Record<string, FicheNarrative>;
	written: WrittenRubric[];
	choices: (Choice & { programme: string })[];
};

/**
 * The report of a year: from the counts frozen at its closing, else counted now. What was written
 * is compared with the figures either way.
 */
export async function showReport(
	db: Db,
	centre: CentreName,
	year: number,
	today: string
): Promise<ShownReport> {
	const closing = await findClosing(db, year);
	const counts = closing
		? (closing.frozen as SeasonCounts)
		: await readSeasonCounts(db, centre, year);
	const written = await readNarratives(db, year);
	const photos = await listPhotos(db, year);
	const report = buildReport(counts, {
		closedOn: closing?.dataUntil ?? null,
		countedOn: today,
		statements: statementsOf(written),
		previous: await previousCounts(db, centre, year - 1)
	});
	return {
		report,
		counts,
		narratives: narrativesOf(written, photos),
		written,
		choices: await readChoices(db, year)
	};
}

async function previousCounts(
	db: Db,
	centre: CentreName,
	year: number
): Promise<SeasonCounts | null> {
	const closing = await findClosing(db, year);
	if (closing) return closing.frozen as SeasonCounts;
	const counts = await readSeasonCounts(db, centre, year);
	return counts.fiches.length > 0 ? counts : null;
}
