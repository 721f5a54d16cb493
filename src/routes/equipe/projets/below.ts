const BELOW = /^(\d{4}-\d\d-\d\d)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Where a page of a list begins, as its address says it: a day and the row of that day. */
export function readBelow(text: string | null): { day: string; id: string } | undefined {
	const [, day, id] = BELOW.exec(text ?? '') ?? [];
	if (!day || !id) return undefined;
	try {
		return { day: Temporal.PlainDate.from(day, { overflow: 'reject' }).toString(), id };
	} catch {
		return undefined;
	}
}

/** The same, written in an address. */
export const writtenBelow = ({ day, id }: { day: string; id: string }) => `${day}_${id}`;
