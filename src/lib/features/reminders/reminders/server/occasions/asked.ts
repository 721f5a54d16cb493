import type { Db } from '#lib/platform/database/acting.ts';
import type { Occasion } from '../../domain/occasion.ts';

/** Which occasions: of these days; `only` of these subjects, or those that changed since then. */
export type Asked = {
	from: string;
	until: string;
	only?: readonly string[];
	changedSince?: Temporal.Instant;
};

export type Source = (db: Db, asked: Asked) => Promise<Occasion[]>;

/** What most occasions do not have. */
export const NOTHING = { time: null, changedAt: null, former: null, thing: null };

/** A change that nobody was told of for a week is too old to be news. */
const NEWS = { hours: 24 * 7 };
export const newsSince = (db: Db): Temporal.Instant => db.acting.at.subtract(NEWS);
