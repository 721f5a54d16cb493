/**
 * The desk's year, counted: what closing a year stores beside the season, so that a later purge
 * cannot change it. Its shape may only grow, under a new `version`.
 */
import type { AnswerKind as GivenKind } from '#lib/features/desk/requests/index.ts';
import type { FamilyCode } from '#lib/features/desk/families/index.ts';

/** Until version 2, what was done in the person's place was an answer like the others. */
export type AnswerKind = GivenKind | 'done-in-place';

export type RequestOrigin = 'herself' | 'word-of-mouth' | 'partner' | 'centre' | 'unknown';
export type RequestChannel = 'comes' | 'phones' | 'partner';
export type Autonomy = 'entierement_accompagne' | 'partiellement_autonome' | 'autonome';

export type FamilyCounts = {
	requests: number;
	/** By month, January first. */
	byMonth: number[];
	/** Put on the pré-liste of a programme. */
	ledToWorkshop: number;
	/** Of those, the ones whose person then entered a group of it. */
	entered: number;
	/** Asked to be done in the person's place: declined or handed over (done too, in version 1). */
	inPlace: number;
	/** Nothing was found, and it was said. */
	noneFound: number;
	/** No answer was noted. */
	unanswered: number;
};

/** Requests are never people: one person may ask ten times, an anonymous request is nobody known. */
export type DeskCounts = {
	version: 1 | 2;
	requests: number;
	/** Requests of nobody in particular. */
	anonymous: number;
	/** Different people known by the centre who asked. Never added to `anonymous`. */
	knownPeople: number;
	families: Record<FamilyCode, FamilyCounts>;
	origins: Record<RequestOrigin, number>;
	channels: Record<RequestChannel, number>;
	/** Who sent them, the most numerous first, then by name. */
	partners: { name: string; requests: number }[];
	/** Requests that had that answer at least once: one request may be in several. */
	answers: Record<Exclude<AnswerKind, 'settled' | 'done-in-place'>, number> &
		Partial<Record<AnswerKind, number>>;
	/** Answers « guidé », by how far the person did it herself. */
	autonomy: Record<Autonomy, number>;
	/** Minutes noted with the answers. */
	answerMinutes: number;
	/** Those of them spent doing it in the person's place: version 1 alone. */
	inPlaceMinutes?: number;
	dropIns: { slots: number; visits: number; minutes: number };
};
