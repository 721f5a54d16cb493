export const RHYTHMS = ['once', 'monthly', 'quarterly', 'yearly', 'expires'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

export type Outcome = 'done' | 'undone' | 'stopped' | 'resumed';

/** What became of one of its dates, in the order in which it was said. */
export type OutcomeLine = { outcome: Outcome; dueOn: string; day: string; by: string | null };

export type Procedure = {
	id: string;
	personId: string;
	kind: string;
	/** Its first date. */
	dueOn: string;
	rhythm: Rhythm;
	companion: string | null;
	bring: string | null;
	outcomes: readonly OutcomeLine[];
};

export const RHYTHM_NAMES: Record<Rhythm, string> = {
	once: 'Une seule fois',
	monthly: 'Tous les mois',
	quarterly: 'Tous les trois mois',
	yearly: 'Tous les ans',
	expires: 'Fin de validité'
};
