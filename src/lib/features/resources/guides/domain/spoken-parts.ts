import type { GuideText } from './guide.ts';

/**
 * What is heard of a text, part by part: what it is for and what to prepare, each step, what comes after.
 * A title is a sentence of its own.
 */
export function spokenParts(
	{ title, why, papers, steps, next, scam }: GuideText,
	papersLabel: string
): string[] {
	const said = (...lines: (string | undefined)[]) =>
		lines.flatMap((line) => (line ? [ended(line)] : [])).join(' ');
	return [
		said(title, why, ...(papers.length > 0 ? [papersLabel, ...papers] : [])),
		...steps.map((step) =>
			said(step.title, step.text, step.action?.label, ...step.errors, step.stuck)
		),
		said(next, scam)
	];
}

/** A voice stops at a full stop. */
const ended = (line: string) => (/[.!?…؟]$/.test(line) ? line : `${line}.`);
