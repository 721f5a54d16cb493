import written from '#content/placement-before.json' with { type: 'json' };
import type { Before, Reading } from './autonomy-before.ts';

export type Autonomy = 'proche' | 'éloigné' | 'exclu';
/** A line of the published table: it decides the answers that fit all of its conditions. */
export type AutonomyRule = {
	when: { [Question in Exclude<keyof Before, 'reading'>]?: readonly Before[Question][] } & {
		reading?: readonly (Reading | typeof UNSAID)[];
	};
	then: Autonomy;
	because: string;
};

/** What the table calls a reading of which nothing was said. */
const UNSAID = 'unsaid';

/** « exclus » has two meanings in two lists: a degree is never stored without this name. */
export const AUTONOMY_LIST = written.autonomy.list;
export const AUTONOMY_DEGREES = written.autonomy.degrees;
export const AUTONOMY_RULES = written.autonomy.rules as readonly AutonomyRule[];

/** Whether a line of the table decides these answers. */
export function fits({ when }: AutonomyRule, before: Before): boolean {
	const conditions = Object.entries(when) as [keyof Before, readonly string[]][];
	return conditions.every(([question, values]) => values.includes(before[question] ?? UNSAID));
}

/**
 * The degree of autonomy by the published table, from help, reading, trust and what she wants: never
 * from the level, the age or what she has at home (study-2.1). One line and one only decides each
 * set of answers: a test walks them.
 */
export function autonomyDegree(before: Before): { degree: Autonomy; because: string } {
	const { then, because } = AUTONOMY_RULES.find((rule) => fits(rule, before))!;
	return { degree: then, because };
}
