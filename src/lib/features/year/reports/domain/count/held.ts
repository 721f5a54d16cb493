import type { CycleCounts, SeanceCounts } from './counts.ts';

export type CycleStatus = 'held' | 'cancelled' | 'not-held';

type Markings = Pick<SeanceCounts, 'cancelled' | 'present' | 'late' | 'absent' | 'excused'>;

/** A séance was held when it is not cancelled and has at least one mark (docs/report-rules.md). */
export function isHeld(seance: Markings): boolean {
	return !seance.cancelled && seance.present + seance.late + seance.absent + seance.excused > 0;
}

/** Presents and lates are attendances; absent and excused are not (docs/report-rules.md). */
export function attendancesOf(seance: Pick<SeanceCounts, 'present' | 'late'>): number {
	return seance.present + seance.late;
}

/**
 * A cycle is held as soon as one of its séances was; cancelled when it was called off before
 * (docs/report-rules.md: such a cycle stays visible). A cycle called
 * off after it had begun keeps what was held. The others have not been held (yet).
 */
export function cycleStatus(cycle: CycleCounts): CycleStatus {
	if (cycle.seances.some(isHeld)) return 'held';
	return cycle.cancelledOn === null ? 'not-held' : 'cancelled';
}

/**
 * A cycle called off although it had begun: said beside its figures, which stand
 * (docs/report-rules.md).
 */
export function isInterrupted(cycle: CycleCounts): boolean {
	return cycle.cancelledOn !== null && cycleStatus(cycle) === 'held';
}
