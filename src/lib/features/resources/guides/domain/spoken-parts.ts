import { spokenLines } from '#lib/shared/spoken-lines.ts';
import type { GuideText } from './guide.ts';

/**
 * What is heard of a text, part by part: what it is for and what to prepare, each step, what comes after.
 * A title is a sentence of its own.
 */
export function spokenParts(
	{ title, why, papers, steps, next, scam }: GuideText,
	papersLabel: string
): string[] {
	return [
		spokenLines([title, why, ...(papers.length > 0 ? [papersLabel, ...papers] : [])]),
		...steps.map((step) =>
			spokenLines([step.title, step.text, step.action?.label, ...step.errors, step.stuck])
		),
		spokenLines([next, scam])
	];
}
