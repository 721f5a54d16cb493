import type { Band } from '../instance/bands.ts';

/** Why somebody has no seat: the first of these that holds. */
export type Cause = 'no-slot' | 'incompatible' | 'not-opened' | 'full' | 'longer-wait';

/** One thing that would seat her without taking anybody's seat. */
export type Help = { addSlot: string } | { addCentre: string } | { openOffer: string };

export type PlannedGroup = { offer: string; band: Band | null; members: string[] };
export type Unplaced = { id: string; cause: Cause; wouldHelp: Help | null };

export type Proof = {
	placed: number;
	/** Nobody can place more people than this. */
	placedBound: number;
	/** Days waited by those who are placed. */
	waiting: number;
	groups: number;
	/** As many people, as long waiting, cannot be seated in fewer groups. */
	groupsBound: number;
	/** (placedBound − placed) / placedBound. */
	gap: number;
	/** Start-up left out. */
	seconds: number;
	solver: string;
};

export type GroupPlan = { groups: PlannedGroup[]; unplaced: Unplaced[]; proof: Proof };
