/** What is done beside the courses in figures, each with how it is counted (docs/report-rules.md). */
import {
	AFTER_ANSWERS,
	AFTER_NAMES,
	RENEWAL_ANSWERS,
	RENEWAL_NAMES
} from '#lib/features/learning/follow-ups/index.ts';
import { OUTCOME_NAMES, OUTCOMES } from '#lib/features/learning/projects/index.ts';
import type { FigureUnit } from './figures.ts';
import type {
	AnswerCounts,
	FreeCounts,
	ProgrammeFree,
	ProjectCounts
} from '../count/free-counts.ts';
import { FREE_LABELS, type FreeFigureKey } from './free-figure-keys.ts';
import { formatCount, formatEuros, NBSP } from '../text/french.ts';

export type FreeFigure = {
	key: FreeFigureKey;
	label: string;
	value: number;
	unit: FigureUnit;
	/** What is counted: « projets », « venues ». */
	counted: string;
	explanation: string;
};

/**
 * The figures of the year, or of one activity, which lends and mends nothing; those of which nothing
 * happened are left out, so that a centre without repairs says nothing of them (docs/report-rules.md).
 */
export function freeFigures(free: FreeCounts | ProgrammeFree): FreeFigure[] {
	return [
		...(free.projects ? projectFigures(free.projects) : []),
		figure(
			'walkIns',
			free.walkIns ?? 0,
			'venues',
			'chaque entrée comptée d’une pression, sans nom\u00a0: elles ne s’ajoutent à aucune autre venue'
		),
		...('loans' in free ? thingFigures(free) : []),
		...(free.answers ? answerFigures(free.answers) : [])
	].filter(({ value }) => value > 0);
}

function projectFigures(projects: ProjectCounts): FreeFigure[] {
	const { devices, outcomes } = projects;
	return [
		figure('followed', projects.followed, 'projets', 'ouverts, visités ou finis dans l’année'),
		figure('opened', projects.opened, 'projets', 'ceux dont le premier jour est dans l’année'),
		figure('visits', projects.visits, 'venues', 'celles qui ont été annulées ne comptent pas'),
		figure('minutes', projects.minutes, 'heures', 'la durée notée de chaque venue'),
		figure('people', projects.people, 'personnes', 'chacune une fois, même venue dix fois'),
		figure(
			'unnamed',
			projects.unnamed,
			'venues',
			'on ne sait pas combien de personnes\u00a0: elles ne s’additionnent pas aux personnes nommées'
		),
		figure(
			'ended',
			total(outcomes),
			'projets',
			listed(OUTCOMES.map((key) => [OUTCOME_NAMES[key], outcomes[key]]))
		),
		figure(
			'devices',
			total(devices),
			'appareils',
			listed([
				['Réparés', devices.yes],
				['Réparés en partie', devices.partly],
				['Non réparés', devices.no]
			])
		)
	];
}

function thingFigures({ loans, repairs }: FreeCounts): FreeFigure[] {
	const sent = listed([
		['Revenus', repairs.back],
		['Pas encore revenus', repairs.sent - repairs.back]
	]);
	return [
		figure(
			'loans',
			loans.lent,
			'prêts',
			listed([
				['Rendus', loans.back],
				['Pas encore rendus', loans.lent - loans.back],
				['Rendus après le jour dit', loans.late]
			])
		),
		figure(
			'repairs',
			repairs.sent,
			'réparations',
			`${sent}${NBSP}; coût${NBSP}: ${formatEuros(repairs.cents)}`
		)
	];
}

function answerFigures({ calls, renewals }: AnswerCounts): FreeFigure[] {
	return [
		figure(
			'calls',
			total(calls),
			'personnes',
			listed(AFTER_ANSWERS.map((key) => [AFTER_NAMES[key], calls[key]]))
		),
		figure(
			'renewals',
			total(renewals),
			'personnes',
			listed(RENEWAL_ANSWERS.map((key) => [RENEWAL_NAMES[key], renewals[key]]))
		)
	];
}

function figure(key: FreeFigureKey, value: number, counted: string, explanation: string) {
	const unit: FigureUnit = key === 'minutes' ? 'minutes' : 'count';
	return { key, label: FREE_LABELS[key], value, unit, counted, explanation };
}

const total = (counts: Record<string, number>) =>
	Object.values(counts).reduce((sum, count) => sum + count, 0);

const listed = (parts: readonly (readonly [string, number])[]) =>
	parts
		.filter(([, count]) => count > 0)
		.map(([label, count]) => `${label}${NBSP}: ${formatCount(count)}`)
		.join(`${NBSP}; `);
