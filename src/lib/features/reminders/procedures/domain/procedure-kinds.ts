import content from '#content/procedures.json' with { type: 'json' };
import type { Rhythm } from './procedure.ts';

export type ProcedureKind = {
	slug: string;
	label: string;
	rhythm: Rhythm;
	/** What to bring, in a sentence. */
	bring: string;
	/** Where it is done, and the site that says how. */
	where: string;
	source: string;
	/** The day on which that page was last read for this calendar; null: it was not yet. */
	read: string | null;
	/** The years for which it was read. */
	years: readonly number[];
	/** The day from which the calendar itself must be read again. */
	reviewOn: string;
};

/** The démarches that come back, as `content/procedures.json` says them: dated, with their sources. */
export const PROCEDURE_KINDS = content.kinds as readonly ProcedureKind[];

/** The kind of that name, or null where the calendar has none. */
export function kindOf(slug: string): ProcedureKind | null {
	return PROCEDURE_KINDS.find((kind) => kind.slug === slug) ?? null;
}

/** What a démarche is called; one that the calendar no longer has keeps a name. */
export function kindLabel(slug: string): string {
	return kindOf(slug)?.label ?? 'Autre démarche';
}

/** The first of October that went by last: what was not read since then is to be read again. */
function lastAutumn(today: string): string {
	const year = Number(today.slice(0, 4));
	const autumn = `${year}-10-01`;
	return today >= autumn ? autumn : `${year - 1}-10-01`;
}

/** Those that nobody has read again since the autumn: `readings` are the centre's own. */
export function kindsToReview(
	today: string,
	readings: ReadonlyMap<string, string>,
	kinds: readonly ProcedureKind[] = PROCEDURE_KINDS
): ProcedureKind[] {
	const autumn = lastAutumn(today);
	return kinds.filter(({ slug, read }) =>
		[read, readings.get(slug)].every((day) => !day || day < autumn)
	);
}
