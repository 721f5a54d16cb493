import type { Db } from '#lib/platform/database/acting.ts';
import { takeTurnInCentre } from '#lib/platform/database/take-turn.ts';

/** Whoever prepares, posts or cancels letters waits her turn in a centre, until the transaction ends. */
export const waitForLetters = (db: Db): Promise<void> => takeTurnInCentre(db, 'letters');
