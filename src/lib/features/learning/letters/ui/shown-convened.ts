import type { ConvocationWay } from '../domain/convocation.ts';

/** Somebody to tell of her first séance, as a page shows her. */
export type ShownConvened = {
	enrolmentId: string;
	personId: string;
	groupId: string;
	name: string;
	phones: readonly { number: string; isOwn: boolean }[];
	email: string | null;
	way: ConvocationWay;
	whyNot: string | null;
	day: string;
	startsAt: string | null;
	venue: string | null;
	/** « 24 novembre 2026 à 9 h 30, par Camille »; null: not yet. */
	prepared: string | null;
	toldAt: string | null;
	toldBy: string | null;
};
