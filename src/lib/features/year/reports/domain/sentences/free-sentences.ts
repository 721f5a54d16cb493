/** The paragraphs of `Chiffres` that tell what an activity does beside its courses (study-2.3; study-2.4). */
import { agreed } from '#lib/shared/french-plural.ts';
import { enumerated, counted, formatCount, NBSP, spokenDuration } from '../text/french.ts';
import type { AnswerCounts, ProjectCounts } from '../count/free-counts.ts';

/**
 * « Les projets : 3 projets suivis, 14 venues, 21 heures ; 2 aboutis, 1 arrêté. » Null without a
 * project of the activity in the year.
 */
export function projectsSentence(projects: ProjectCounts | null): string | null {
	if (!projects || projects.followed === 0) return null;
	const { outcomes, devices } = projects;
	const work = [
		counted(projects.followed, 'projet suivi', 'projets suivis'),
		...told(projects.visits, 'venue', 'venues'),
		...(projects.minutes > 0 ? [spokenDuration(projects.minutes)] : [])
	];
	const ends = [
		...told(outcomes.finished, 'abouti', 'aboutis'),
		...told(outcomes.stopped, 'arrêté', 'arrêtés'),
		...told(outcomes['handed-on'], 'passé à un autre lieu', 'passés à un autre lieu')
	];
	const brought = devices.yes + devices.partly + devices.no;
	const mended = `${counted(brought, 'appareil apporté', 'appareils apportés')}, dont ${counted(devices.yes, 'réparé', 'réparés')}`;
	const parts = [
		enumerated(work),
		...(ends.length > 0 ? [enumerated(ends)] : []),
		...(brought > 0 ? [mended] : [])
	];
	return `Les projets${NBSP}: ${parts.join(`${NBSP}; `)}.`;
}

/** « 34 venues sans inscription. » Null when nobody was counted. */
export function walkInsSentence(walkIns: number): string | null {
	if (walkIns === 0) return null;
	return `${counted(walkIns, 'venue', 'venues')} sans inscription.`;
}

/**
 * « Trois mois après : 5 personnes font sans aide, 2 veulent revoir, 1 n’a pas répondu. » and who goes
 * on another year; nothing when nobody was asked.
 */
export function answersSentences(answers: AnswerCounts | null): string[] {
	if (!answers) return [];
	const { calls, renewals } = answers;
	const after = [
		...said(calls['uses-alone'], 'fait sans aide', 'font sans aide'),
		...said(calls['drop-in'], 'veut revoir', 'veulent revoir'),
		...said(calls['pre-list'], 'veut une autre formation', 'veulent une autre formation'),
		...said(calls.nothing, 'n’a besoin de rien', 'n’ont besoin de rien'),
		...said(calls['not-reached'], 'n’a pas répondu', 'n’ont pas répondu')
	];
	const yearly = [
		...said(renewals['goes-on'], 'continue', 'continuent'),
		...said(renewals.stops, 'arrête', 'arrêtent'),
		...said(renewals['not-reached'], 'n’a pas répondu', 'n’ont pas répondu')
	];
	return [
		...(after.length > 0 ? [`Trois mois après${NBSP}: ${enumerated(after)}.`] : []),
		...(yearly.length > 0 ? [`L’année suivante${NBSP}: ${enumerated(yearly)}.`] : [])
	];
}

const told = (count: number, one: string, many: string): string[] =>
	count === 0 ? [] : [counted(count, one, many)];

const said = (count: number, one: string, many: string): string[] =>
	count === 0 ? [] : [`${formatCount(count)} ${agreed(count, one, many)}`];
