import type { Profile } from '#lib/features/house/staff/index.ts';

/** What a proposal of groups is made from: nobody has a name here. */
export type Applicant = {
	id: string;
	/** Probability of each level group; they add up to 1. */
	levels: readonly [number, number, number];
	/** Weekly slots she can come to, the one she likes best first. */
	slots: readonly string[];
	/** Centres she can go to, the nearest first. */
	centres: readonly string[];
	/** Whole days since she asked. */
	waitingDays: number;
	/** What the room must have for her. */
	needs: readonly string[];
	/** Those of one party go together or not at all. */
	party: string | null;
};

export type Offer = {
	id: string;
	centre: string;
	slot: string;
	/** Seats at most. */
	capacity: number;
	/** Under this number the group does not open. */
	minimum: number;
	profiles: readonly Profile[];
	/** What its room has. */
	provides: readonly string[];
	/** A group of one level, or a group open to all of them (SÉNOU). */
	format: 'level' | 'open';
	/** Who leads it; nobody leads two groups at once. */
	animators: readonly string[];
};

export type Instance = {
	applicants: readonly Applicant[];
	offers: readonly Offer[];
	/** Groups at most; null: as many as there are offers. */
	maxGroups: number | null;
	/** Who already has her seat: it is not moved. */
	locked: readonly { applicant: string; offer: string }[];
};
