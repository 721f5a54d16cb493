import type { PlannedPerson } from '../plan/planned.ts';
import type { PlannedDesk } from '../plan/planned-desk.ts';
import type { Chance } from '../plan/seeded-random.ts';
import type { Telling } from './telling.ts';

/** What every writer of one desk needs to know. */
export type DeskTelling = Telling & {
	desk: PlannedDesk;
	/** Partners of its directory, by code. */
	partners: Map<string, string>;
	/** Everybody written so far. */
	known: Map<PlannedPerson, string>;
	chance: Chance;
};
