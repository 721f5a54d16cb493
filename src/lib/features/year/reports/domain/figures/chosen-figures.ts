/**
 * The director's choices between what was stated and what the registers give
 * (docs/report-rules.md).
 */
import type { ClaimedKey } from './candidate.ts';
import type { Contradiction } from './contradictions.ts';
import { sumOf, type FicheTotals } from '../count/fiche-totals.ts';
import type { FicheFigureKey, Figure } from './figures.ts';
import { figuresSentence } from '../sentences/figures-sentence.ts';
import type { Fiche, Report, ReportTotals } from './report.ts';
import { sentenceFigures } from './sentence-figures.ts';

/** Recorded with who chose and when; `contradictionId` changes as soon as either number does. */
export type Choice = { contradictionId: string; chosen: 'stated' | 'computed' };

/**
 * The figures that the document carries instead of the computed ones: one a figure, `Chiffres`
 * and typed figures deciding before the other rubrics. Until she chooses, the computed one stands.
 */
export function chosenFigures(
	contradictions: readonly Contradiction[],
	choices: readonly Choice[]
): Map<ClaimedKey, number> {
	const stated = new Set(
		choices.filter(({ chosen }) => chosen === 'stated').map((choice) => choice.contradictionId)
	);
	const inOrder = contradictions.toSorted(
		(a, b) => Number(b.rubric === 'figures') - Number(a.rubric === 'figures')
	);
	const chosen = new Map<ClaimedKey, number>();
	for (const { id, figureKey, stated: value } of inOrder) {
		if (stated.has(id) && !chosen.has(figureKey)) chosen.set(figureKey, value);
	}
	return chosen;
}

const ADDITIVE = ['trainees', 'attendances', 'seances', 'minutes', 'personMinutes'] as const;
const CARRIED = [...ADDITIVE, 'people', 'newPeople', 'returningPeople'] as const;

/**
 * The report as the document carries it: each chosen figure in its fiche, its sentence and the
 * sums it is part of. Different people are not a sum over programmes: their total stays
 * (docs/report-rules.md).
 */
export function carriedReport(report: Report, choices: readonly Choice[]): Report {
	const fiches = report.fiches.map((fiche) => {
		return carriedFiche(fiche, chosenFigures(fiche.contradictions, choices), report.year);
	});
	const moved = (key: (typeof ADDITIVE)[number]) =>
		report.totals[key] +
		sumOf(fiches, (fiche) => fiche.totals[key]) -
		sumOf(report.fiches, (fiche) => fiche.totals[key]);
	const sums = Object.fromEntries(ADDITIVE.map((key) => [key, moved(key)]));
	return { ...report, fiches, totals: { ...report.totals, ...sums } satisfies ReportTotals };
}

function carriedFiche(fiche: Fiche, chosen: ReadonlyMap<ClaimedKey, number>, year: number): Fiche {
	if (chosen.size === 0) return fiche;
	const totals: FicheTotals = {
		...fiche.totals,
		cycles: fiche.totals.cycles.map((cycle) => {
			return { ...cycle, trainees: chosen.get(`trainees of ${cycle.id}`) ?? cycle.trainees };
		})
	};
	for (const key of CARRIED) totals[key] = chosen.get(key) ?? fiche.totals[key];
	totals.dropOuts = chosen.get('dropOuts') ?? fiche.totals.dropOuts;
	totals.attendanceRate = chosen.get('attendanceRate') ?? fiche.totals.attendanceRate;
	const figures = fiche.figures.map((figure) => carriedFigure(figure, chosen));
	const sentence = figuresSentence(sentenceFigures(fiche, year, chosen));
	return { ...fiche, totals, figures, sentence };
}

/** The figures that stand in the arithmetic of others: « 4 cycles × 2 groupes × … = 48 h ». */
const SPEAKS_OF: Partial<Record<FicheFigureKey, RegExp>> = {
	people: /^trainees$/,
	newPeople: /^(people|returningPeople)$/,
	returningPeople: /^(people|newPeople)$/,
	trainees: /^trainees of /,
	groups: /^groups per /,
	seances: /^(cycles|groups|(groups|seances) per .*)$/,
	minutes: /^(cycles|groups|seances|(groups|seances|minutes) per .*)$/,
	personMinutes: /^(attendances|minutes per .*)$/,
	attendanceRate: /^attendances$/
};

/**
 * A chosen figure has no arithmetic any more, nor has one whose arithmetic tells what was not
 * chosen.
 */
function carriedFigure(figure: Figure, chosen: ReadonlyMap<ClaimedKey, number>): Figure {
	const value = chosen.get(figure.key);
	if (value !== undefined)
		return { ...figure, value, explanation: 'chiffre retenu par la direction' };
	const spoken = SPEAKS_OF[figure.key];
	const tellsAnother = [...chosen.keys()].some((key) => spoken?.test(key));
	return tellsAnother ? { ...figure, explanation: '' } : figure;
}
