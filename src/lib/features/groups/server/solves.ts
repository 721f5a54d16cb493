import { previewGroups, type GoalName } from '../domain/plan-groups.ts';
import type { DraftRefusal } from '../domain/draft.ts';
import type { Instance } from '../domain/instance.ts';
import type { GroupPlan } from '../domain/plan.ts';
import { planInThread } from './plan-in-thread.ts';

export type Solve = {
	state: 'running' | 'proven' | 'stopped' | 'impossible' | 'failed';
	/** What the draft said when it was asked. */
	seen: string;
	/** The goal last reached; null: only the immediate preview is there. */
	reached: GoalName | null;
	/** The best found so far. */
	plan: GroupPlan;
	stop(): void;
	over: Promise<void>;
};

/**
 * The proposals under way, in this process and nowhere else: a process that dies takes them with it,
 * and leaves every draft as it was. A proposal is written only when its animator takes it.
 */
const solves = new Map<string, Solve>();
/** Two threads of a solver are what a small machine bears beside its pages. */
const MOST_AT_ONCE = 2;
const MOST_KEPT = 200;

/** Begins a proposal for a draft: one at a time. Its preview is there at once. */
export function beginSolve(
	draftId: string,
	seen: string,
	instance: Instance
): Solve | DraftRefusal {
	if (solves.get(draftId)?.state === 'running') {
		return {
			refusal: 'under-way',
			message: 'Une proposition est déjà en cours : attendez-la, ou arrêtez-la.'
		};
	}
	const running = [...solves.values()].filter(({ state }) => state === 'running').length;
	if (running >= MOST_AT_ONCE) {
		return {
			refusal: 'busy',
			message: 'D’autres propositions sont en cours sur ce serveur. Réessayez dans une minute.'
		};
	}
	const planning = planInThread(instance, (reached, plan) => {
		if (solve.state === 'running') Object.assign(solve, { reached, plan });
	});
	const solve: Solve = {
		state: 'running',
		seen,
		reached: null,
		plan: previewGroups(instance),
		stop() {
			if (solve.state !== 'running') return;
			solve.state = 'stopped';
			planning.stop();
		},
		over: follow(planning.done, () => solve)
	};
	solves.delete(draftId);
	solves.set(draftId, solve);
	forgetOldest();
	return solve;
}

export const solveOf = (draftId: string) => solves.get(draftId) ?? null;

/** Notes how a thread ended, unless it was stopped before. */
async function follow(done: Promise<GroupPlan | null>, its: () => Solve): Promise<void> {
	try {
		const plan = await done;
		if (its().state !== 'running') return;
		Object.assign(its(), plan ? { state: 'proven', plan } : { state: 'impossible' });
	} catch {
		if (its().state === 'running') its().state = 'failed';
	}
}

/** What was proposed was taken, or left: it is forgotten. */
export function forgetSolve(draftId: string): void {
	solves.get(draftId)?.stop();
	solves.delete(draftId);
}

function forgetOldest(): void {
	for (const [draftId, { state }] of solves) {
		if (solves.size <= MOST_KEPT) return;
		if (state !== 'running') solves.delete(draftId);
	}
}
