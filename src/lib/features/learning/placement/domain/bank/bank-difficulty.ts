import type { Effort } from './bank-item.ts';
import type { WrittenBank } from './bank-reader.ts';

const thousandths = (value: number) => Math.round(value * 1000) / 1000;

/**
 * What a doing costs a beginner: its gestures, typing, reading and abstraction, one point a step
 * (docs/placement-bank.md, the expert rule).
 */
function effortPoints(effort: Effort): number {
	return effort.gestures + effort.typing + effort.reading + effort.abstraction;
}

/**
 * Until answers calibrate it, a question is as hard as its effort; the more something can be lost,
 * the longer help is wanted before doing it alone (docs/placement-bank.md, the expert rule).
 */
export function expertDifficulty(effort: Effort, rule: WrittenBank['rule']): [number, number] {
	const withHelp = rule.start + rule.perPoint * effortPoints(effort);
	const alone = withHelp + rule.gap + rule.gapPerConsequence * effort.consequence;
	return [thousandths(withHelp), thousandths(alone)];
}
