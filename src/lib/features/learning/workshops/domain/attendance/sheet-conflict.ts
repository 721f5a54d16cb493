import type { Mark } from './attendance.ts';
import { clockIn } from '#lib/shared/french-dates.ts';
import { markName, markWord } from './mark-word.ts';

export type Recorded = { mark: Mark; by: string | null; at: Temporal.Instant };

/** Somebody else has noted something of her since the page, or the phone, last knew of it. */
export type MarkConflict = { enrolmentId: string; mine: Mark; theirs: Recorded };

/**
 * The lines where two people do not say the same: what is recorded is neither what this one knew
 * when she began, nor what she writes. They are shown to her, and she chooses: nobody's mark is
 * overwritten unseen (two phones end in a shown conflict).
 */
export function conflictsBetween(
	mine: ReadonlyMap<string, Mark>,
	/** The word of each mark she knew of; none for somebody not marked yet. */
	known: ReadonlyMap<string, string>,
	recorded: ReadonlyMap<string, Recorded>
): MarkConflict[] {
	return [...mine].flatMap(([enrolmentId, mark]) => {
		const theirs = recorded.get(enrolmentId);
		if (!theirs) return [];
		const now = markWord(theirs.mark);
		return now === known.get(enrolmentId) || now === markWord(mark)
			? []
			: [{ enrolmentId, mine: mark, theirs }];
	});
}

/** A conflict as a screen shows it: the two marks in words, and who noted the other one. */
export type SaidConflict = { mine: string; theirs: string; said: string };

/** Says each conflict, by enrolment. */
export function sayConflicts(
	conflicts: readonly MarkConflict[],
	timeZone: string
): Record<string, SaidConflict> {
	return Object.fromEntries(
		conflicts.map(({ enrolmentId, mine, theirs: { mark, by, at } }) => [
			enrolmentId,
			{
				mine: markWord(mine),
				theirs: markWord(mark),
				said: `${markName(mark)}, noté par ${by ?? 'un registre'} à ${clockIn(timeZone, at)}`
			}
		])
	);
}
