/** How far ahead the list looks. */
const AHEAD = 30;

export type DueLine = { dueOn: string; isUnreachable: boolean; name: string };

/** The last day that the list shows. */
export function horizonOf(today: string): string {
	return Temporal.PlainDate.from(today).add({ days: AHEAD }).toString();
}

const NAMES = new Intl.Collator('fr');

/** Whoever nobody can reach first, then by date: what is late is before. */
export function inDueOrder<Line extends DueLine>(lines: readonly Line[]): Line[] {
	return lines.toSorted(
		(one, other) =>
			Number(other.isUnreachable) - Number(one.isUnreachable) ||
			compared(one.dueOn, other.dueOn) ||
			NAMES.compare(one.name, other.name)
	);
}

/** Two days as they are written. */
function compared(one: string, other: string): number {
	if (one === other) return 0;
	return one < other ? -1 : 1;
}

/** What is due for one household, or for somebody who goes with nobody. */
export type DueFamily<Line> = { id: string; lines: Line[] };

/** The list by household, each where its first line stands; in it, the lines keep their order. */
export function byHousehold<Line extends { personId: string; householdId: string | null }>(
	lines: readonly Line[]
): DueFamily<Line>[] {
	const families = Map.groupBy(lines, ({ personId, householdId }) => householdId ?? personId);
	return [...families].map(([id, its]) => ({ id, lines: its }));
}
