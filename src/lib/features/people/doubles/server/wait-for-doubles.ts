import type { Db } from '#lib/platform/database/acting.ts';
import { takeTurnInCentre } from '#lib/platform/database/take-turn.ts';

/** Merges, their undoing and the nightly look take turns in a centre, until the transaction ends. */
export const waitForDoubles = (db: Db): Promise<void> => takeTurnInCentre(db, 'doubles');
