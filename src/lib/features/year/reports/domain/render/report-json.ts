/** The report as other programs read it: `declic report --format json` (docs/report-rules.md). */
import type { Contradiction } from '../figures/contradictions.ts';
import type { CourseGain } from '../count/course-gain.ts';
import type { DeskCounts } from '../count/desk-counts.ts';
import type { ExitCounts } from '../count/exit-counts.ts';
import type { PlainDate } from '../count/facts.ts';
import type { FreeCounts, ProgrammeFree } from '../count/free-counts.ts';
import type { FunnelCounts } from '../count/funnel-counts.ts';
import { type ToldQuarter, toldQuarters } from '../count/told-quarters.ts';
import type { KioskYear } from '../count/kiosk-year.ts';
import type { PlaceYear } from '../count/place-year.ts';
import type { VoiceYear } from '../count/voice-year.ts';
import type { ReminderCounts } from '../count/reminder-counts.ts';
import type { SaidCounts } from '../count/said-counts.ts';
import { rubricName } from '../text/fiche-rubrics.ts';
import type { FigureUnit } from '../figures/figures.ts';
import type { Fiche, Report, ReportTotals } from '../figures/report.ts';

/**
 * Durations are in minutes, but in contradictions, which speak as the text does: hours (48, 1.5).
 * A rate is between 0 and 1. The report always gives the registers' figures, whatever was chosen
 * for the document.
 */
export type ReportJson = {
	version: 1;
	/** The centre's slug. */
	centre: string;
	year: number;
	/** The day the year was closed; null while it is open. */
	closedOn: PlainDate | null;
	/** In order of date. */
	fiches: FicheJson[];
	/** `people` are different over programmes; the others are sums. */
	totals: ReportTotals;
	/**
	 * The different people of the year by quarter of the centre's own list, when a record says one; null:
	 * fewer than 11, or a number that would tell one.
	 */
	quarters: ToldQuarter[];
	/** What was asked at the desk, when anything was. */
	desk?: DeskCounts;
	/** Projects, loans, repairs and what people answered afterwards, when there were any. */
	free?: FreeCounts;
	/** What reminders gave, when any was sent. */
	reminders?: ReminderCounts;
	/** What the kiosks of the lobby told, when anybody came to one. */
	kiosk?: KioskYear;
	/** What was done for the places around, when anything was. */
	places?: PlaceYear;
	/** What residents said of their neighbourhood, when anybody did. */
	voices?: VoiceYear;
};

type FicheJson = ReportTotals & {
	/** The programme's slug. */
	programme: string;
	/** In order of date; a cycle of which nothing was held and that nobody cancelled is not there. */
	cycles: {
		label: string;
		status: 'held' | 'cancelled';
		trainees: number;
		seances: number;
		minutes: number;
	}[];
	/** Between 0 and 1, four decimals; null without a mark inside an enrolment, or where coming is free. */
	attendanceRate: number | null;
	/** Null where people come when they like. */
	dropOuts: number | null;
	/** The sentence of `Chiffres`. */
	figures: string;
	/** The paragraphs that follow it, when there are any. */
	furtherFigures?: string[];
	/** What trainees said at the end of their course, when anybody did; words and `unsaid` sum to them. */
	exits?: ExitCounts;
	/** What those measured before and after gained, in « paliers », when anybody was. */
	gain?: CourseGain;
	/** How far the different people put on the pré-liste in the year came, when anybody was. */
	funnel?: FunnelCounts;
	/** What people said of it, from the best answer to the worst; null under five answers. */
	satisfaction: Omit<SaidCounts, 'company'> | null;
	/** Whether they met people there, when they said what they think of it. */
	company?: SaidCounts['company'];
	/** Its projects and what people answered after it, when there were any. */
	free?: ProgrammeFree;
	/** `arithmetic` tells how the registers reach `computed`, then how `stated` may be reached. */
	contradictions: { rubric: string; stated: number; computed: number; arithmetic: string }[];
};

/** The report under its published contract, version 1 (docs/report-rules.md). */
export function renderReportJson(report: Report, desk: DeskCounts | null = null): ReportJson {
	const quarters = toldQuarters(report.people)?.quarters ?? [];
	return {
		version: 1,
		centre: report.centre.slug,
		year: report.year,
		closedOn: report.closedOn,
		fiches: report.fiches.map(ficheJson),
		totals: report.totals,
		quarters,
		...(desk && { desk }),
		...(report.free && { free: report.free }),
		...(report.reminders && { reminders: report.reminders }),
		...(report.kiosk && { kiosk: report.kiosk }),
		...(report.places && { places: report.places }),
		...(report.voices && { voices: report.voices })
	};
}

function ficheJson({ counts, totals, sentence, further, contradictions }: Fiche): FicheJson {
	return {
		programme: counts.programme.slug,
		cycles: totals.cycles.flatMap(({ label, status, trainees, seances, minutes }) =>
			status === 'not-held' ? [] : [{ label, status, trainees, seances, minutes }]
		),
		people: totals.people,
		trainees: totals.trainees,
		attendances: totals.attendances,
		seances: totals.seances,
		minutes: totals.minutes,
		personMinutes: totals.personMinutes,
		attendanceRate: totals.attendanceRate === null ? null : rounded(totals.attendanceRate),
		dropOuts: totals.dropOuts,
		figures: sentence,
		...(further.length > 0 && { furtherFigures: further }),
		...(totals.exits && { exits: totals.exits }),
		...(totals.gain && { gain: totals.gain }),
		...(totals.funnel && { funnel: totals.funnel }),
		...satisfactionJson(totals.satisfaction),
		...(counts.free && { free: counts.free }),
		contradictions: contradictions.map(contradictionJson)
	};
}

function satisfactionJson(said: SaidCounts | null): Pick<FicheJson, 'satisfaction' | 'company'> {
	if (!said) return { satisfaction: null };
	const { company, ...satisfaction } = said;
	return { satisfaction, company };
}

function contradictionJson(one: Contradiction): FicheJson['contradictions'][number] {
	return {
		rubric: rubricName(one.rubric),
		stated: spoken(one.stated, one.unit),
		computed: spoken(one.computed, one.unit),
		arithmetic: [one.arithmetic, one.statedArithmetic].filter(Boolean).join('\u00a0; ')
	};
}

function spoken(value: number, unit: FigureUnit): number {
	return rounded(unit === 'minutes' ? value / 60 : value);
}

function rounded(value: number): number {
	return Math.round(value * 10_000) / 10_000;
}
