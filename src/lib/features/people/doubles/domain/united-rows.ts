export type Row = Record<string, unknown>;

/** Which of two rows that cannot both stay is kept: that of the record kept, or of the other. */
export type Winner = 'kept' | 'merged';

const MARKS = ['absent', 'excused', 'late', 'present'];

/**
 * Two marks of one person at one séance: she was there if one sheet says so, excused before absent
 * (study-2.3: an attendance is what somebody saw, an absence what nobody saw).
 */
export function winningMark(kept: Row, merged: Row): Winner {
	return MARKS.indexOf(String(merged.kind)) > MARKS.indexOf(String(kept.kind)) ? 'merged' : 'kept';
}

/**
 * Two enrolments of one person in one group are one: from the earliest day, null being the first
 * séance of the group.
 */
export function firstDay(kept: string | null, merged: string | null): string | null {
	if (kept === null || merged === null) return null;
	return kept < merged ? kept : merged;
}

/**
 * She has left a group only when both of her enrolments have ended, on the later of the two days;
 * as long as one goes on she is expected.
 */
export function winningDeparture(kept: Row | null, merged: Row | null): Winner | null {
	if (!kept || !merged) return null;
	return String(merged.left_on) > String(kept.left_on) ? 'merged' : 'kept';
}
