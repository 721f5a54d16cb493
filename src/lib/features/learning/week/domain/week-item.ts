/** What stands in a week: planned by the hour, or due on a day. */
export type WeekKind = 'seance' | 'slot' | 'meeting' | 'booking' | 'loan' | 'back' | 'call';

export type WeekItem = {
	kind: WeekKind;
	/** Of what it leads to: a séance, a slot, a meeting, a machine, a request, a programme. */
	id: string;
	day: string;
	/** « 14:00 »; null for what has a day and no hour. */
	from: string | null;
	until: string | null;
	/** What it is; no resident is named here: it hangs on a wall. */
	title: string;
	/** Who, or for which project: said on the screen, and never printed. */
	aside: string | null;
	place: string | null;
	roomId: string | null;
	animators: readonly { id: string; name: string }[];
	isCancelled: boolean;
	/** It is over, and nothing was noted of it. */
	isToMark: boolean;
	/** How many calls it stands for. */
	many: number;
	/** It takes nothing yet of what it should: a room, somebody. */
	lacks: string | null;
};

/** What has an hour comes in order of hour, what is only due comes first. */
export function inOrder(items: readonly WeekItem[]): WeekItem[] {
	const place = ({ from }: WeekItem) => from ?? '';
	return items.toSorted(
		(one, other) =>
			one.day.localeCompare(other.day) ||
			place(one).localeCompare(place(other)) ||
			one.title.localeCompare(other.title, 'fr')
	);
}

/**
 * Two things at once in one room, or for one colleague: nothing lets that be planned any more, but a
 * register of before may say so (the annex: one room, one group).
 */
export function clashesIn(items: readonly WeekItem[]): Set<WeekItem> {
	const held = items.filter(({ isCancelled, from, until }) => !isCancelled && from && until);
	const clashes = new Set<WeekItem>();
	for (const [at, one] of held.entries()) {
		for (const other of held.slice(at + 1)) {
			if (!areTogether(one, other) || !shareSomething(one, other)) continue;
			clashes.add(one).add(other);
		}
	}
	return clashes;
}

const areTogether = (one: WeekItem, other: WeekItem) =>
	one.day === other.day && one.from! < other.until! && other.from! < one.until!;

function shareSomething(one: WeekItem, other: WeekItem): boolean {
	if (one.roomId !== null && one.roomId === other.roomId) return true;
	const hers = new Set(one.animators.map(({ id }) => id));
	return other.animators.some(({ id }) => hers.has(id));
}
