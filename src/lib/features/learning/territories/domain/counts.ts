/** Null: too few people to be said. */
export type CentreCounts = {
	centreId: string;
	name: string;
	waiting: number | null;
	placed: number | null;
	elsewhere: number | null;
	unplaced: number | null;
};

export type CauseCount = {
	cause: 'no-slot' | 'incompatible' | 'not-opened' | 'full' | 'longer-wait';
	people: number | null;
};
