/** The rows of the annex that tell what is done beside the courses, as numbers (docs/report-rules.md). */
import {
	AFTER_ANSWERS,
	AFTER_NAMES,
	RENEWAL_ANSWERS,
	RENEWAL_NAMES
} from '#lib/features/learning/follow-ups/index.ts';
import { KIND_NAMES, OUTCOME_NAMES, OUTCOMES } from '#lib/features/learning/projects/index.ts';
import type { AnnexFigure } from './annex-figures.ts';
import type { FreeCounts } from '../count/free-counts.ts';
import { FREE_LABELS, type FreeFigureKey } from '../figures/free-figure-keys.ts';
import { freeFigures } from '../figures/free-figures.ts';

const BESIDE = 'Projets, matériel et suites';

/** Every figure of the chapter, then its parts (docs/report-rules.md). */
export function freeAnnexFigures(free: FreeCounts): AnnexFigure[] {
	const { projects, answers } = free;
	const totals = freeFigures(free).map(({ label, value, unit, counted, explanation }) => ({
		...{ programme: BESIDE, figure: label, part: '', value, unit, counted, explanation }
	}));
	return [
		...totals,
		...projects.kinds.map((one) => part('followed', KIND_NAMES[one.kind], one.projects, 'projets')),
		...projects.kinds.map((one) => part('visits', KIND_NAMES[one.kind], one.visits, 'venues')),
		...OUTCOMES.map((one) => part('ended', OUTCOME_NAMES[one], projects.outcomes[one], 'projets')),
		part('devices', 'Réparés', projects.devices.yes, 'appareils'),
		part('devices', 'En partie', projects.devices.partly, 'appareils'),
		part('devices', 'Non réparés', projects.devices.no, 'appareils'),
		...AFTER_ANSWERS.map((one) => part('calls', AFTER_NAMES[one], answers.calls[one], 'personnes')),
		...RENEWAL_ANSWERS.map((one) =>
			part('renewals', RENEWAL_NAMES[one], answers.renewals[one], 'personnes')
		)
	].filter(({ value }) => value !== null && value > 0);
}

function part(key: FreeFigureKey, name: string, value: number, counted: string): AnnexFigure {
	const figure = `${FREE_LABELS[key]}, en détail`;
	return { programme: BESIDE, figure, part: name, value, unit: 'count', counted, explanation: '' };
}
