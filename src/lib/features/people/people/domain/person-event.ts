/** A line of somebody's sheet, whatever feature it comes from. */
export type PersonEvent = {
	/** Unique on the sheet. */
	id: string;
	/** An instant (UTC, ISO), or a plain day when the hour is nobody's business. */
	at: string;
	kind: string;
	title: string;
	detail?: string;
	/** Where it was recorded: « Accueil », « Atelier », « Registre importé »… */
	origin: string;
	/** Who wrote it; null: nobody of the team. */
	by?: string | null;
	/** Whoever reads it may take it back. */
	isUndoable?: boolean;
	href?: string;
};

/** Where a page of a sheet begins: what is strictly before this event. */
export type SheetCursor = { at: string; id: string };
export type SheetPage = { before: SheetCursor | null; limit: number };

/** Descending order of a sheet: the latest first, ties by identity (study-2.2: the path of somebody). */
function compareEvents(one: PersonEvent, other: PersonEvent): number {
	if (one.at !== other.at) return one.at < other.at ? 1 : -1;
	return one.id < other.id ? 1 : one.id > other.id ? -1 : 0;
}

/**
 * One page of a sheet from what each source gives of it, each in the sheet's order, cut at the
 * limit; the cursor is null on the last page.
 */
export function pageOfSheet(
	sources: readonly (readonly PersonEvent[])[],
	{ before, limit }: SheetPage
): { events: PersonEvent[]; next: SheetCursor | null } {
	const after = (event: PersonEvent) =>
		before === null || compareEvents(event, { ...event, ...before }) > 0;
	const all = sources.flat().filter(after).toSorted(compareEvents);
	const events = all.slice(0, limit);
	const last = events.at(-1);
	return { events, next: all.length > limit && last ? { at: last.at, id: last.id } : null };
}
