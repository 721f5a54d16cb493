import type { KnownFact } from '../../domain/match/plan-import-known.ts';

/** A cancellation beside its cycle or séance: null while there is none. */
export type CancelledRow = { isCancelled: boolean; cancellationImport: string | null };

/** The cancellation as the planner knows it: by whom it stands, or that somebody took it back. */
export function factOf(row: CancelledRow, leftByImport: boolean): KnownFact | null {
	if (row.isCancelled) return { importId: row.cancellationImport, takenBack: false };
	return leftByImport ? { importId: null, takenBack: true } : null;
}
