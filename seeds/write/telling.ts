import type { QuarterKind } from '#lib/features/people/quarters/index.ts';
import type { Actor } from './act-as.ts';

/** What every writer of one centre needs to know. */
export type Telling = {
	now: Temporal.Instant;
	/** The plain day it is in the centre. */
	today: string;
	timeZone: string;
	team: {
		accueil: Actor;
		direction: Actor;
		pedagogique: Actor;
		technique: Actor;
		famille: Actor;
	};
	/** What seals the answers that wait. */
	urns: Buffer;
	/** What marks the numbers of telephones. */
	sms: Buffer;
	/** What signs and marks the requests for a place. */
	placeRequests: Buffer;
	/** By which refuges are known again in a file. */
	placesKey: Buffer;
	/** Programmes of the centre, by slug. */
	programmes: Map<string, string>;
	/** Quarters of the centre, by kind: often none. */
	quarters: Map<QuarterKind, string>;
};
