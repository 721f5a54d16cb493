import written from '#content/eurostat-2019.json' with { type: 'json' };
import type { Domain } from '../bank.ts';

export type EurostatActivity = {
	id: string;
	domain: Domain;
	/** Two domains sort their activities in two lists: variety (problem solving), reach (software). */
	list: 'A' | 'B' | null;
	name: string;
	question: string;
};

/** Eurostat’s activities of 2015-2019, from memory: told as an indication until they are verified. */
export const EUROSTAT_ACTIVITIES = written.activities as readonly EurostatActivity[];
export const EUROSTAT_STATUS = { status: written.status, note: written.note };
