import * as v from 'valibot';
import { refuse } from '#lib/shared/refuse.ts';

export type GroupChange = {
	groupId: string;
	/** Null: no room of the centre. */
	roomId: string | null;
	animators: string[];
	today: string;
};

export type GroupChangeRefusal = {
	refusal: 'unknown' | 'over' | 'same' | 'unknown-animator';
	message: string;
};

const CHOOSE = 'Choisissez dans les listes.';

/** What is asked of a group that is under way: its room and who leads it, from now on. */
export const GroupChangeForm = v.object({
	salle: v.optional(v.union([v.literal(''), v.pipe(v.string(), v.uuid(CHOOSE))]), ''),
	animateurs: v.optional(v.array(v.pipe(v.string(), v.uuid(CHOOSE))), [])
});

/** Only what is still to come changes, and it does change (§3: what was held stays as it was). */
export function refuseGroupChange(
	change: Pick<GroupChange, 'roomId' | 'animators'>,
	now: { roomId: string | null; animatorIds: readonly string[]; toCome: readonly unknown[] }
): GroupChangeRefusal | null {
	if (now.toCome.length === 0) {
		return refuse('over', 'Ce groupe n’a plus de séance à venir\u00a0: il n’y a rien à changer.');
	}
	const [before, after] = [new Set(now.animatorIds), new Set(change.animators)];
	if (change.roomId === now.roomId && before.symmetricDifference(after).size === 0) {
		return refuse('same', 'C’est déjà ainsi\u00a0: changez la salle, ou qui anime.');
	}
	return null;
}
