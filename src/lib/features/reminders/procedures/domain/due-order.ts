/** How far ahead the list looks. */
const AHEAD = 30;

export type DueLine = { dueOn: string; isUnreachable: boolean; name: string };

/** The last day that the list shows. */
export function horizonOf(today: string): string {
	return Temporal.PlainDate.from(today).add({ days: AHEAD }).toString();
}

/** Whoever nobody can reach first, then by date: what is late is before. */
export function inDueOrder<Line extends DueLine>(lines: readonly Line[]): Line[] {
	return lines.toSorted(
		(one, other) =>
			Number(other.isUnreachable) - Number(one.isUnreachable) ||
			one.dueOn.localeCompare(other.dueOn) ||
			one.name.localeCompare(other.name, 'fr')
	);
}
