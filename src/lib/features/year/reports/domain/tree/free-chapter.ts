import { KIND_NAMES } from '#lib/features/learning/projects/index.ts';
import type { DocumentNode, FiguresNode, TableNode } from './document.ts';
import { formatFigure } from '../figures/figures.ts';
import { formatCount, formatDuration } from '../text/french.ts';
import type { FreeCounts } from '../count/free-counts.ts';
import { freeFigures } from '../figures/free-figures.ts';

/** The chapter of what is done beside the courses (study-2.3; study-2.4); without anything done, there is none. */
export function freeChapter(free: FreeCounts | null, year: number): DocumentNode[] {
	if (!free) return [];
	return [
		{ kind: 'title', level: 2, text: 'Les projets, le matériel et les suites' },
		freeFiguresNode(free, year),
		...freeTables(free)
	];
}

function freeFiguresNode(free: FreeCounts, year: number): FiguresNode {
	return {
		kind: 'figures',
		caption: `Projets, matériel et suites en ${year}`,
		figures: freeFigures(free).map(({ key, label, value, unit, explanation }) => ({
			...{ key, label, explanation },
			value: formatFigure(value, unit)
		}))
	};
}

/** The projects by kind, when there are any (study-2.3). */
export function freeTables({ projects }: FreeCounts): TableNode[] {
	if (projects.kinds.length === 0) return [];
	const numbers = ['Projets', 'Venues', 'Heures'].map((label) => ({ label, isNumber: true }));
	return [
		{
			kind: 'table',
			caption: 'Les projets, par forme',
			columns: [{ label: 'Forme', isNumber: false }, ...numbers],
			rows: projects.kinds.map(({ kind, projects: count, visits, minutes }) => [
				KIND_NAMES[kind],
				formatCount(count),
				formatCount(visits),
				formatDuration(minutes)
			])
		}
	];
}
