/** The figures of the annex, one a row, as numbers that a spreadsheet adds up (docs/report-rules.md). */
import type { FicheFigureKey, FigureUnit } from '../figures/figures.ts';
import { unitOf } from '../figures/figures.ts';
import { quarterRows, toldQuarters } from '../count/told-quarters.ts';
import { agesChart, communesChart, sexChart } from '../tree/people-charts.ts';
import type { PeopleNoun } from '../text/people-noun.ts';
import type { Fiche, Report, ReportTotals } from '../figures/report.ts';
import { yearFigures } from '../tree/year-tables.ts';

export type AnnexFigure = {
	/** The programme's name, or `WHOLE_YEAR`. */
	programme: string;
	figure: string;
	/** Which part of it: a month, an age band; empty for the whole. */
	part: string;
	/** Minutes for a duration, between 0 and 1 for a rate; null when nothing gives it. */
	value: number | null;
	unit: FigureUnit;
	/** What is counted: « personnes », « heures ». */
	counted: string;
	/** How it is counted, or its arithmetic; empty when better left unsaid. */
	explanation: string;
};

export const WHOLE_YEAR = 'Toutes les activités';

/**
 * Every figure of a report, in the order of the document: the year, its months and its people,
 * then each fiche (docs/report-rules.md). Give it the report as the document carries it.
 */
export function annexFigures(carried: Report): AnnexFigure[] {
	return [
		...totalsOf(carried.totals, carried.year, ''),
		...(carried.previous ? previousOf(carried.previous) : []),
		...monthsOf(carried),
		...splitsOf(carried),
		...carried.fiches.flatMap(figuresOfFiche)
	];
}

function previousOf({ totals, year }: NonNullable<Report['previous']>): AnnexFigure[] {
	return totalsOf(totals, year, String(year));
}

function totalsOf(totals: ReportTotals, year: number, part: string): AnnexFigure[] {
	return yearFigures(totals, year).figures.map(({ key, label, explanation = '' }) => {
		const figure = key as keyof ReportTotals;
		return {
			programme: WHOLE_YEAR,
			figure: label,
			part,
			value: totals[figure],
			unit: unitOf(figure),
			counted: countedIn(figure),
			explanation
		};
	});
}

function monthsOf({ months }: Report): AnnexFigure[] {
	return months.map(({ label, attendances }) =>
		partOf('Présences par mois', label, attendances, 'présences')
	);
}

/** The parts of the people, those that the charts draw together told apart. */
function splitsOf({ people }: Report): AnnexFigure[] {
	const ages = agesChart(people);
	const sexes = sexChart(people);
	const communes = communesChart(people);
	const drawn = [ages, sexes].flatMap(({ title, categories, series }) =>
		categories.map((part, at) => partOf(title, part, series[0]?.values[at] ?? 0, 'personnes'))
	);
	const named = communes.table.rows.map(([commune = ''], at) =>
		partOf(communes.title, commune, people.byCommune[at]?.people ?? 0, 'personnes')
	);
	const told = toldQuarters(people);
	const quarters = told
		? quarterRows(told).map(({ label, count }) =>
				partOf('Personnes par quartier', label, count, 'personnes')
			)
		: [];
	return [...drawn, ...named, ...quarters];
}

function partOf(figure: string, part: string, value: number, counted: string): AnnexFigure {
	return {
		programme: WHOLE_YEAR,
		figure,
		part,
		value,
		unit: 'count',
		counted,
		explanation: ''
	};
}

function figuresOfFiche({ counts: { programme }, figures }: Fiche): AnnexFigure[] {
	return figures.map(({ key, label, value, unit, explanation }) => ({
		programme: programme.name,
		figure: label,
		part: '',
		value,
		unit,
		counted: countedIn(key, programme.peopleNoun),
		explanation
	}));
}

const COUNTED: Record<FicheFigureKey, string> = {
	people: 'personnes',
	newPeople: 'personnes',
	returningPeople: 'personnes',
	trainees: 'inscrits',
	cycles: 'cycles',
	groups: 'groupes',
	seances: 'séances',
	minutes: 'heures',
	attendances: 'présences',
	personMinutes: 'heures',
	attendanceRate: '%',
	dropOuts: 'abandons'
};

function countedIn(key: FicheFigureKey, noun?: PeopleNoun): string {
	return key === 'trainees' && noun ? noun.many : COUNTED[key];
}
