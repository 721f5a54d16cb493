import list from '#content/group-needs.json' with { type: 'json' };

/** What somebody may need of a room, and a room may have: a closed list, of the centre’s words. */
export const NEEDS: readonly { code: string; label: string }[] = list.needs;

const LABELS = new Map(NEEDS.map(({ code, label }) => [code, label]));

/** The words of a need; one that the list has lost is still told by its code. */
export function needName(code: string): string {
	return LABELS.get(code) ?? code;
}

/** Whether a word is one of the list: nothing else is kept of what somebody needs. */
export const isNeed = (code: string) => LABELS.has(code);
