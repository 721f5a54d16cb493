/** Who would take a note back: her role, and herself. */
type Asking = { role: string; staffId: string | null };

/**
 * A note is taken back by whoever wrote it, or by the direction, who answers for what is kept
 * (RGPD, art. 5, 1, d: what is wrong is put right).
 */
export function mayUndoNote({ role, staffId }: Asking, writtenBy: string | null): boolean {
	if (role === 'direction' || role === 'operator') return true;
	return writtenBy !== null && writtenBy === staffId;
}
