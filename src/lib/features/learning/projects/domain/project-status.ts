import type { Outcome } from './project-outcome.ts';

/** Two months without anybody: worth a call, and never an end by itself. */
const QUIET_DAYS = 60;

export type ProjectStatus = Outcome | 'going-on' | 'quiet';

/** What each is called on screen: the word says it, a colour only repeats it. */
export const STATUS_NAMES: Record<ProjectStatus, string> = {
	'going-on': 'En cours',
	quiet: 'Sans venue depuis 2 mois',
	finished: 'Abouti',
	stopped: 'Arrêté',
	'handed-on': 'Passé à un autre lieu'
};

/**
 * Where a project stands, from its dated rows: it has no length and no duty to come, so only an end
 * that was noted ends it; two months without a visit make it stand out (study-2.3: « il n’y a pas
 * de notion de temps, d’obligation de régularité »).
 */
export function projectStatus(
	project: { openedOn: string; lastVisitOn: string | null; outcome: Outcome | null },
	today: string
): ProjectStatus {
	if (project.outcome) return project.outcome;
	const last = project.lastVisitOn ?? project.openedOn;
	const { days } = Temporal.PlainDate.from(last).until(today, { largestUnit: 'days' });
	return days > QUIET_DAYS ? 'quiet' : 'going-on';
}
