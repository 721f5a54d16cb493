import type { Difference, ImportPlan } from './import-plan.ts';
import { askWhichToKeep } from '../match/plan-import-questions.ts';
import type { CellPlace } from '../register.ts';

/** What every part of the planner shares: the plan being made, and what was answered. */
export type Planning = {
	plan: ImportPlan;
	answers: Record<string, string>;
	/** Identifiers in order of writing. */
	newId: () => string;
};

export type Change = {
	/** Names the value for good, without any personal word: the question's answer comes back under it. */
	id: string;
	/** The row is still as an import wrote it. */
	imported: boolean;
	/** No answer can change it: it carries work done on screen. */
	isFixed?: boolean;
	place: CellPlace;
	who?: string;
	what: string;
	before: string | null;
	after: string | null;
	apply: () => void;
};

/**
 * A value of a known row that the file says otherwise: applied when an import wrote it, kept and
 * asked when somebody wrote it on screen since (docs/registers.md: people correct on screen what the
 * register got wrong, and the register must not undo it).
 */
export function settle({ plan, answers }: Planning, change: Change): void {
	const { place, who, what, before, after } = change;
	const tell = (kind: Difference['kind']) =>
		plan.differences.push({ place, who, what, before, after, kind });
	if (change.isFixed) {
		tell('kept');
		return;
	}
	if (!change.imported) {
		const question = askWhichToKeep(change);
		plan.questions.push(question);
		if (answers[question.id] !== 'replace') {
			tell('kept');
			return;
		}
	}
	change.apply();
	tell(before === null ? 'added' : after === null ? 'removed' : 'changed');
}
