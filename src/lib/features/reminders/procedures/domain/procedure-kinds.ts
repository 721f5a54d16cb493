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
	/** The years for which it was read. */
	years: readonly number[];
	/** The day from which somebody must read it again. */
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

/** Those that nobody has read again in time. */
export function kindsToReview(
	today: string,
	kinds: readonly ProcedureKind[] = PROCEDURE_KINDS
): readonly ProcedureKind[] {
	return kinds.filter(({ reviewOn }) => reviewOn <= today);
}
