import type { Origin } from '#lib/features/desk/requests/index.ts';
import { type FollowUp, followUp, isPaused } from './follow-up.ts';
import type { FunnelFacts } from './funnel-facts.ts';
import { type FunnelStatus, funnelStatus } from './funnel-status.ts';
import { type FunnelOrigin, originOf } from './origins.ts';

/** Where one person stands, and what is awaited of her. */
export type Standing<Facts = FunnelFacts> = Facts & {
	status: FunnelStatus;
	followUp: FollowUp | null;
	isPaused: boolean;
	/** Due today, and not paused. */
	isToFollow: boolean;
	from: FunnelOrigin;
};

type Known = FunnelFacts & { entryId: string | null; origin: Origin | null };

/**
 * Where somebody stands as the role that looks may know: whoever does not see who came to a séance
 * reads « placed » for all that only a sheet tells (field access: the desk never sees attendance).
 */
export function stand<Facts extends Known>(
	facts: Facts,
	{ today, seesAttendance }: { today: string; seesAttendance: boolean }
): Standing<Facts> {
	const status = seen(funnelStatus(facts, today), facts, seesAttendance);
	const next = followUp(facts, status);
	const paused = isPaused(facts, today);
	return {
		...facts,
		status,
		followUp: next,
		isPaused: paused,
		isToFollow: next !== null && next.dueOn <= today && !paused,
		from: originOf(facts)
	};
}

function seen(status: FunnelStatus, { seat }: FunnelFacts, seesAttendance: boolean): FunnelStatus {
	const fromSheets =
		status.step === 'active' ||
		status.step === 'completed' ||
		status.because === 'never-came' ||
		status.because === 'sheets-missing';
	if (seesAttendance || !fromSheets) return status;
	return { step: 'placed', since: seat!.enrolledOn, because: null };
}
