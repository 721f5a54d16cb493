/** A line of what the desk must do today, short enough for a sheet on the wall. */
export type DueLine = { id: string; what: string };

/**
 * What is due today. Null while no door tells it: the sheet then has no such part, because « rien »
 * would be a promise.
 */
export async function whatIsDue(): Promise<DueLine[] | null> {
	return null;
}
