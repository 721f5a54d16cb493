/** The year's report: the counts of the registers, the rules applied, the statements compared. */
import { findContradictions, type Contradiction } from './contradictions.ts';
import type { FicheCounts, PeopleCounts, SeasonCounts } from '../count/counts.ts';
import { orderingDay } from '../count/date-order.ts';
import type { DeskCounts } from '../count/desk-counts.ts';
import type { PlainDate } from '../count/facts.ts';
import type { MetAt, WithProgramme } from '../count/led.ts';
import type { FreeCounts } from '../count/free-counts.ts';
import { ficheTotals, sumOf, type FicheTotals } from '../count/fiche-totals.ts';
import type { KioskYear } from '../count/kiosk-year.ts';
import type { VoiceYear } from '../count/voice-year.ts';
import type { PlaceYear } from '../count/place-year.ts';
import type { ReminderCounts } from '../count/reminder-counts.ts';
import type { SaidCounts } from '../count/said-counts.ts';
import { yearSaid } from '../count/year-said.ts';
import { figuresOf, type Figure } from './figures.ts';
import { figuresSentence } from '../sentences/figures-sentence.ts';
import { furtherParagraphs } from '../sentences/further-paragraphs.ts';
import { monthTotals, type MonthTotals } from '../count/months.ts';
import { sentenceFigures } from './sentence-figures.ts';
import type { Statements } from './statements.ts';

export type Fiche = {
	counts: FicheCounts;
	totals: FicheTotals;
	figures: Figure[];
	/** The computed sentence of `Chiffres`. */
	sentence: string;
	/** What `Chiffres` says after it, a paragraph each: often nothing. */
	further: string[];
	contradictions: Contradiction[];
};

/** Durations in minutes. People are different over programmes; the others are sums. */
export type ReportTotals = {
	people: number;
	trainees: number;
	attendances: number;
	seances: number;
	minutes: number;
	personMinutes: number;
};

export type Report = {
	year: number;
	centre: { slug: string; name: string };
	/** The day the year was closed; null while it is open. */
	closedOn: PlainDate | null;
	/** « Données arrêtées au … »: the closing day, else the day of the count. */
	asOf: PlainDate;
	/** In order of their first date. */
	fiches: Fiche[];
	totals: ReportTotals;
	people: PeopleCounts;
	months: MonthTotals[];
	/** What was done beside the courses; null when nothing was. */
	free: FreeCounts | null;
	/** What reminders gave; null when none was sent. */
	reminders: ReminderCounts | null;
	/** What the kiosks of the lobby told; null where nobody came to one. */
	kiosk: KioskYear | null;
	/** What was done for the places around; null when nothing was. */
	places: PlaceYear | null;
	/** What residents said of their neighbourhood; null when nobody did. */
	voices: VoiceYear | null;
	/** What people said of its courses; null under five answers. */
	satisfaction: SaidCounts | null;
	previous: YearTotals | null;
};

/** What the next year's report says of a year. */
export type YearTotals = { year: number; totals: ReportTotals };

/**
 * What closing a year stores. The year before is frozen with it: still open, it may be purged, and
 * the closed report compares itself with it. Its own totals are there too, for the report of the
 * year after, which reads nothing else of it; years closed before they were have none.
 */
export type FrozenYear = {
	season: SeasonCounts;
	previous: YearTotals | null;
	totals?: YearTotals;
	/** What the desk counted; null or absent when it counted nothing. */
	desk?: DeskCounts | null;
	/** With whom each programme worked, and where it met: the directory and the rooms change names. */
	partners?: WithProgramme[];
	places?: MetAt[];
};

export type ReportRequest = {
	closedOn: PlainDate | null;
	/** Day of the count, said on the document while the year is open. */
	countedOn: PlainDate;
	/** By programme slug; a programme without any has written nothing. */
	statements: Record<string, Statements>;
	/** The totals of the year before, when the centre has them. */
	previous: YearTotals | null;
};

const NOTHING_STATED: Statements = { texts: {}, typed: [] };

/**
 * The report of one year (docs/report-rules.md). A closed year is built from the counts frozen
 * that day: what a purge removes later is not looked at.
 */
export function buildReport(counts: SeasonCounts, request: ReportRequest): Report {
	const { year, centre, people } = counts;
	const knowsBefore = request.previous !== null || people.returningPeople > 0;
	const fiches = counts.fiches
		.map((fiche) => {
			const statements = request.statements[fiche.programme.slug] ?? NOTHING_STATED;
			return buildFiche(fiche, { year, statements, knowsBefore });
		})
		.toSorted((a, b) => (ficheOrder(a, year) < ficheOrder(b, year) ? -1 : 1));
	return {
		year,
		centre,
		closedOn: request.closedOn,
		asOf: request.closedOn ?? request.countedOn,
		fiches,
		totals: reportTotals(fiches, people),
		people,
		months: monthTotals(counts),
		free: counts.free ?? null,
		reminders: counts.reminders ?? null,
		kiosk: counts.kiosk ?? null,
		places: counts.places ?? null,
		voices: counts.voices ?? null,
		satisfaction: yearSaid(fiches.map(({ totals }) => totals)),
		previous: request.previous
	};
}

function buildFiche(
	counts: FicheCounts,
	{ year, statements, knowsBefore }: { year: number; statements: Statements; knowsBefore: boolean }
): Fiche {
	const totals = ficheTotals(counts, year);
	const figures = figuresOf(totals, counts.programme, knowsBefore);
	const fiche = { counts, totals, figures };
	const [first, ...others] = furtherParagraphs(totals, counts.programme.countedBy);
	// An activity of projects alone has no course to tell: what it did comes first.
	const isProjects = counts.cycles.length === 0 && first !== undefined;
	const sentence = isProjects ? first : figuresSentence(sentenceFigures(fiche, year));
	return {
		...fiche,
		sentence,
		further: isProjects || first === undefined ? others : [first, ...others],
		contradictions: findContradictions(fiche, statements, year)
	};
}

function ficheOrder({ counts }: Fiche, year: number): string {
	const days = counts.cycles.map((cycle) => orderingDay(cycle, year)).toSorted();
	return `${days[0] ?? ''} ${counts.programme.slug}`;
}

/**
 * Additive figures are summed over fiches; different people are not (docs/report-rules.md: 49 in
 * all).
 */
function reportTotals(
	fiches: readonly { totals: FicheTotals }[],
	people: PeopleCounts
): ReportTotals {
	return {
		people: people.people,
		trainees: sumOf(fiches, ({ totals }) => totals.trainees),
		attendances: sumOf(fiches, ({ totals }) => totals.attendances),
		seances: sumOf(fiches, ({ totals }) => totals.seances),
		minutes: sumOf(fiches, ({ totals }) => totals.minutes),
		personMinutes: sumOf(fiches, ({ totals }) => totals.personMinutes)
	};
}

/** The totals of a season, for the report of the year after (docs/report-rules.md). */
export function yearTotals(season: SeasonCounts): YearTotals {
	const fiches = season.fiches.map((fiche) => ({ totals: ficheTotals(fiche, season.year) }));
	return { year: season.year, totals: reportTotals(fiches, season.people) };
}
