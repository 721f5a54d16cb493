import written from '#content/placement-before.json' with { type: 'json' };
import type { Before } from './autonomy-before.ts';

export type Autonomy = 'proche' | 'éloigné' | 'exclu';
/** A line of the published table: it decides the answers that fit all of its conditions. */
export type AutonomyRule = {
	when: { [Question in keyof Before]?: readonly Before[Question][] };
	then: Autonomy;
	because: string;
};

/** « exclus » has two meanings in two lists: a degree is never stored without this name. */
export const AUTONOMY_LIST = written.autonomy.list;
export const AUTONOMY_DEGREES = written.autonomy.degrees;
export const AUTONOMY_RULES = written.autonomy.rules as readonly AutonomyRule[];

function fits(rule: AutonomyRule, before: Before): boolean {
	const conditions = Object.entries(rule.when) as [keyof Before, readonly string[]][];
	return conditions.every(([question, values]) => values.includes(before[question]));
}

/**
 * The degree of autonomy by the published table, from equipment, help, trust and constraint, never
 * from the level (study-2.2). One line and one only decides each set of answers: a test walks them.
 */
export function autonomyDegree(before: Before): { degree: Autonomy; because: string } {
	const { then, because } = AUTONOMY_RULES.find((rule) => fits(rule, before))!;
	return { degree: then, because };
}
