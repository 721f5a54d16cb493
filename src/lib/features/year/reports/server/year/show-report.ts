import { listShownCreations } from '#lib/features/learning/creations/index.server.ts';
import type { Ask, Db } from '#lib/platform/database/acting.ts';
import { together } from '#lib/shared/together.ts';
import { findClosing, findFrozenPart } from '#lib/features/house/years/index.server.ts';
import type { Choice } from '../../domain/figures/chosen-figures.ts';
import type { FicheNarrative } from '../../domain/tree/build-fiche.ts';
import { metAtClosing, narrativesOf } from '../../domain/tree/written-narratives.ts';
import {
	buildReport,
	type FrozenYear,
	type Report,
	yearTotals,
	type YearTotals
} from '../../domain/figures/report.ts';
import type { DeskCounts } from '../../domain/count/desk-counts.ts';
import { readDeskCounts } from '../desk/read-desk-counts.ts';
import { readChoices } from '../figures/choose-figure.ts';
import { listPhotos } from '../text/photos.ts';
import { readLed } from '../count/read-led.ts';
import { readWithProgrammes } from '../count/read-with-programmes.ts';
import { readNarratives, type WrittenRubric } from '../text/read-narratives.ts';
import { readSeasonCounts } from '../count/read-season-counts.ts';
import { readSeasonTotals } from '../count/read-season-totals.ts';
import { readTypedFigures, type TypedFigure } from '../figures/type-figure.ts';

export type CentreName = { slug: string; name: string };

export type ShownReport = {
	report: Report;
	/** What the desk counted; null where it was asked nothing, or was not counted yet at the closing. */
	desk: DeskCounts | null;
	/** By programme slug. */
	narratives: Record<string, FicheNarrative>;
	written: WrittenRubric[];
	typed: TypedFigure[];
	choices: (Choice & { programme: string })[];
	/** Films and photos that wait for an agreement, by programme slug: how many, and nothing of them. */
	heldBack: Record<string, number>;
};

/**
 * The report of a year: from the counts frozen at its closing, else counted now. What was written
 * is compared with the figures either way.
 */
export const showReport = (db: Db, centre: CentreName, year: number, today: string) =>
	showReportSideBySide((work) => work(db), centre, year, today);

/**
 * The same for whoever waits in front of it: in a large centre its courses are long to count, and so
 * is all the rest. Two connections count them side by side, and neither is held while the other works.
 */
export async function showReportSideBySide(
	ask: Ask,
	centre: CentreName,
	year: number,
	today: string
): Promise<ShownReport> {
	const closing = await ask((db) => findClosing(db, year));
	const frozen = closing && (closing.frozen as FrozenYear);
	const [season, { beside, written, typed, photos, led, partners, choices, creations }] =
		await Promise.all([
			frozen?.season ?? ask((db) => readSeasonCounts(db, centre, year)),
			ask((db) =>
				together({
					beside:
						frozen ??
						together({ previous: previousTotals(db, year), desk: readDeskCounts(db, year) }),
					written: readNarratives(db, year),
					typed: readTypedFigures(db, year),
					photos: listPhotos(db, year),
					led: readLed(db, year),
					partners: frozen?.partners ?? readWithProgrammes(db, year),
					choices: readChoices(db, year),
					creations: listShownCreations(db, year)
				})
			)
		]);
	const met = frozen?.places ? metAtClosing(led, frozen.places) : led;
	const narratives = narrativesOf(written, typed, photos, met, partners, creations.shown);
	const report = buildReport(season, {
		closedOn: closing?.dataUntil ?? null,
		countedOn: today,
		statements: narratives,
		previous: beside.previous
	});
	const { heldBack } = creations;
	return { report, desk: beside.desk ?? null, narratives, written, typed, choices, heldBack };
}

/** The totals of the year before: frozen if it was closed, else counted now; null without any. */
export async function previousTotals(db: Db, year: number): Promise<YearTotals | null> {
	const frozen = await findFrozenPart(db, year - 1, 'totals');
	if (!frozen) return readSeasonTotals(db, year - 1);
	if (frozen.value) return frozen.value as YearTotals;
	const { season } = (await findClosing(db, year - 1))!.frozen as FrozenYear;
	return yearTotals(season);
}
