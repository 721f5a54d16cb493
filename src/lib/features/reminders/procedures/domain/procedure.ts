export const RHYTHMS = ['once', 'monthly', 'quarterly', 'yearly', 'expires'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

export type Outcome = 'done' | 'undone' | 'stopped' | 'resumed';

/** What became of one of its dates, in the order in which it was said. */
export type OutcomeLine = { outcome: Outcome; dueOn: string; day: string; by: string | null };

/** What it said until somebody wrote it anew. */
export type ChangeLine = {
	kind: string;
	dueOn: string;
	rhythm: Rhythm;
	day: string;
	by: string | null;
};

export type Procedure = {
	id: string;
	personId: string;
	kind: string;
	/** Its first date. */
	dueOn: string;
	rhythm: Rhythm;
	companionId: string | null;
	companion: string | null;
	bring: string | null;
	outcomes: readonly OutcomeLine[];
	changes: readonly ChangeLine[];
};

/** How many lines were written of it: a page that has not seen the last one is refused. */
export function linesOf({ outcomes, changes }: Pick<Procedure, 'outcomes' | 'changes'>): number {
	return outcomes.length + changes.length;
}

export const RHYTHM_NAMES: Record<Rhythm, string> = {
	once: 'Une seule fois',
	monthly: 'Tous les mois',
	quarterly: 'Tous les trois mois',
	yearly: 'Tous les ans',
	expires: 'Fin de validité'
};
